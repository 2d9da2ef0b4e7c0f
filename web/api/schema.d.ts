// Written by bin/openapi-types.ts from /api/v1/openapi.json. Do not edit: run it again.
export interface paths {
  "/health/live": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "status": "live" } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/health/ready": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "status": "ready"; /** The newest migration that the database has. */ "migration": string; "versions": { "praxis": string; "node": string; "postgresql": string; /** The release of the IANA time zone database that times are computed with. */ "timeZoneData": string } } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/sign-up": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "email": string; /** At least 8 characters; any, in any mix. The commonest passwords are refused. */ "password": string; "name": string; /** BCP 47 language tag. */ "locale"?: string | undefined; /** IANA time zone. */ "timeZone"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** A JWT for `Authorization: Bearer`. */ "accessToken": string; "tokenType": "Bearer"; /** Seconds until the access token expires. */ "expiresIn": number; /** Works once, for POST /api/v1/auth/refresh. */ "refreshToken": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/sign-in": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "email": string; "password": string } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** A JWT for `Authorization: Bearer`. */ "accessToken": string; "tokenType": "Bearer"; /** Seconds until the access token expires. */ "expiresIn": number; /** Works once, for POST /api/v1/auth/refresh. */ "refreshToken": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/refresh": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "refreshToken": string } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** A JWT for `Authorization: Bearer`. */ "accessToken": string; "tokenType": "Bearer"; /** Seconds until the access token expires. */ "expiresIn": number; /** Works once, for POST /api/v1/auth/refresh. */ "refreshToken": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/sign-out": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/.well-known/jwks.json": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "keys": ({ [name: string]: unknown })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/.well-known/openid-configuration": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "issuer": string; "jwks_uri": string; "response_types_supported": (string)[]; "grant_types_supported": (string)[]; "service_documentation": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/clinic": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; /** IANA time zone */ "timeZone": string; "email": string | null; "phone": string | null; /** Counts the changes; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    patch: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "name"?: string | undefined; /** IANA time zone */ "timeZone"?: string | undefined; "email"?: string | null | undefined; "phone"?: string | null | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; /** IANA time zone */ "timeZone": string; "email": string | null; "phone": string | null; /** Counts the changes; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/clinic/history": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/locations": {
    get: {
    parameters: { query?: { /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "name": string; /** IANA time zone */ "timeZone": string; "address": string | null; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "name": string; /** IANA time zone */ "timeZone": string; "address"?: string | null | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; /** IANA time zone */ "timeZone": string; "address": string | null; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/locations/{id}": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; /** IANA time zone */ "timeZone": string; "address": string | null; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    patch: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "name"?: string | undefined; /** IANA time zone */ "timeZone"?: string | undefined; "address"?: string | null | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; /** IANA time zone */ "timeZone": string; "address": string | null; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/locations/{id}/history": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/visit-types": {
    get: {
    parameters: { query?: { "doctorId"?: string | undefined; /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "name": string; "description": string | null; "durationMinutes": number; /** Kept free before; 0 unless said. */ "bufferBeforeMinutes": number; /** Kept free after; 0 unless said. */ "bufferAfterMinutes": number; /** Starts are so far apart, counted from the full hour of the location’s clock; the duration unless said. */ "gridMinutes": number; /** Least time between booking and start; 0 unless said. */ "minNoticeMinutes": number; /** How many days ahead may be booked; 365 unless said. */ "horizonDays": number; /** Seats; 1 unless said, more for a group visit. */ "capacity": number; /** Staff must approve each booking; false unless said. */ "approval": boolean; /** Rooms and equipment that a visit also needs, each where it stands. */ "resourceIds": (string)[]; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "name": string; "durationMinutes": number; /** Kept free before; 0 unless said. */ "bufferBeforeMinutes"?: number | undefined; /** Kept free after; 0 unless said. */ "bufferAfterMinutes"?: number | undefined; /** Starts are so far apart, counted from the full hour of the location’s clock; the duration unless said. */ "gridMinutes"?: number | undefined; /** Least time between booking and start; 0 unless said. */ "minNoticeMinutes"?: number | undefined; /** How many days ahead may be booked; 365 unless said. */ "horizonDays"?: number | undefined; /** Seats; 1 unless said, more for a group visit. */ "capacity"?: number | undefined; /** Staff must approve each booking; false unless said. */ "approval"?: boolean | undefined; /** Rooms and equipment that a visit also needs, each where it stands. */ "resourceIds"?: (string)[] | undefined; "description"?: string | null | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "description": string | null; "durationMinutes": number; /** Kept free before; 0 unless said. */ "bufferBeforeMinutes": number; /** Kept free after; 0 unless said. */ "bufferAfterMinutes": number; /** Starts are so far apart, counted from the full hour of the location’s clock; the duration unless said. */ "gridMinutes": number; /** Least time between booking and start; 0 unless said. */ "minNoticeMinutes": number; /** How many days ahead may be booked; 365 unless said. */ "horizonDays": number; /** Seats; 1 unless said, more for a group visit. */ "capacity": number; /** Staff must approve each booking; false unless said. */ "approval": boolean; /** Rooms and equipment that a visit also needs, each where it stands. */ "resourceIds": (string)[]; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/visit-types/{id}": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "description": string | null; "durationMinutes": number; /** Kept free before; 0 unless said. */ "bufferBeforeMinutes": number; /** Kept free after; 0 unless said. */ "bufferAfterMinutes": number; /** Starts are so far apart, counted from the full hour of the location’s clock; the duration unless said. */ "gridMinutes": number; /** Least time between booking and start; 0 unless said. */ "minNoticeMinutes": number; /** How many days ahead may be booked; 365 unless said. */ "horizonDays": number; /** Seats; 1 unless said, more for a group visit. */ "capacity": number; /** Staff must approve each booking; false unless said. */ "approval": boolean; /** Rooms and equipment that a visit also needs, each where it stands. */ "resourceIds": (string)[]; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    patch: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "name"?: string | undefined; "durationMinutes"?: number | undefined; /** Kept free before; 0 unless said. */ "bufferBeforeMinutes"?: number | undefined; /** Kept free after; 0 unless said. */ "bufferAfterMinutes"?: number | undefined; /** Starts are so far apart, counted from the full hour of the location’s clock; the duration unless said. */ "gridMinutes"?: number | undefined; /** Least time between booking and start; 0 unless said. */ "minNoticeMinutes"?: number | undefined; /** How many days ahead may be booked; 365 unless said. */ "horizonDays"?: number | undefined; /** Seats; 1 unless said, more for a group visit. */ "capacity"?: number | undefined; /** Staff must approve each booking; false unless said. */ "approval"?: boolean | undefined; /** Rooms and equipment that a visit also needs, each where it stands. */ "resourceIds"?: (string)[] | undefined; "description"?: string | null | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "description": string | null; "durationMinutes": number; /** Kept free before; 0 unless said. */ "bufferBeforeMinutes": number; /** Kept free after; 0 unless said. */ "bufferAfterMinutes": number; /** Starts are so far apart, counted from the full hour of the location’s clock; the duration unless said. */ "gridMinutes": number; /** Least time between booking and start; 0 unless said. */ "minNoticeMinutes": number; /** How many days ahead may be booked; 365 unless said. */ "horizonDays": number; /** Seats; 1 unless said, more for a group visit. */ "capacity": number; /** Staff must approve each booking; false unless said. */ "approval": boolean; /** Rooms and equipment that a visit also needs, each where it stands. */ "resourceIds": (string)[]; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/visit-types/{id}/history": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/resources": {
    get: {
    parameters: { query?: { "locationId"?: string | undefined; /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "name": string; "kind": string; "locationId": string; "pool": string | null; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "name": string; /** In the clinic’s own words. */ "kind": string; "locationId": string; /** Resources of one pool at one location stand in for each other. */ "pool"?: string | null | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "kind": string; "locationId": string; "pool": string | null; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/resources/{id}": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "kind": string; "locationId": string; "pool": string | null; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    patch: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "name"?: string | undefined; /** In the clinic’s own words. */ "kind"?: string | undefined; "locationId"?: string | undefined; /** Resources of one pool at one location stand in for each other. */ "pool"?: string | null | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "kind": string; "locationId": string; "pool": string | null; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/resources/{id}/history": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/closures": {
    get: {
    parameters: { query?: { "locationId"?: string | undefined; /** Closed on this day or later. */ "from"?: string | undefined; /** Closed on this day or earlier. */ "to"?: string | undefined; /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; /** null: the whole clinic. */ "locationId": string | null; /** First closed day, on the location’s calendar. */ "from": string; /** Last closed day, itself included. */ "to": string; "reason": string; /** Counts the changes; the ETag, in quotes. */ "version": number })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** null: the whole clinic. */ "locationId"?: string | null | undefined; /** First closed day, on the location’s calendar. */ "from": string; /** Last closed day, itself included. */ "to": string; "reason": string } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** null: the whole clinic. */ "locationId": string | null; /** First closed day, on the location’s calendar. */ "from": string; /** Last closed day, itself included. */ "to": string; "reason": string; /** Counts the changes; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/closures/{id}": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** null: the whole clinic. */ "locationId": string | null; /** First closed day, on the location’s calendar. */ "from": string; /** Last closed day, itself included. */ "to": string; "reason": string; /** Counts the changes; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    patch: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** null: the whole clinic. */ "locationId"?: string | null | undefined; /** First closed day, on the location’s calendar. */ "from"?: string | undefined; /** Last closed day, itself included. */ "to"?: string | undefined; "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** null: the whole clinic. */ "locationId": string | null; /** First closed day, on the location’s calendar. */ "from": string; /** Last closed day, itself included. */ "to": string; "reason": string; /** Counts the changes; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/closures/{id}/history": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors": {
    get: {
    parameters: { query?: { /** Any of these doctors; may be repeated. */ "doctorId"?: (string)[] | undefined; "specialty"?: string | undefined; "language"?: string | undefined; "locationId"?: string | undefined; "visitTypeId"?: string | undefined; "q"?: string | undefined; /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "name": string; "title": string | null; "about": string | null; "specialties": (string)[]; "languages": (string)[]; "visitTypeIds": (string)[]; "locationIds": (string)[]; "nextFree": { "doctorId": string; "visitTypeId": string; "locationId": string; "start": string; "end": string; "timeZone": string; "seatsLeft": number } | null })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "name": string; "title"?: string | null | undefined; "about"?: string | null | undefined; "specialties": (string)[]; "languages": (string)[]; "visitTypeIds": (string)[] } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "title": string | null; "about": string | null; "specialties": (string)[]; "languages": (string)[]; "visitTypeIds": (string)[]; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer bookable; kept for what was booked before. */ "retired": boolean } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors/{id}": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "title": string | null; "about": string | null; "specialties": (string)[]; "languages": (string)[]; "visitTypeIds": (string)[]; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer bookable; kept for what was booked before. */ "retired": boolean } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    patch: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "name"?: string | undefined; "title"?: string | null | undefined; "about"?: string | null | undefined; "specialties"?: (string)[] | undefined; "languages"?: (string)[] | undefined; "visitTypeIds"?: (string)[] | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "title": string | null; "about": string | null; "specialties": (string)[]; "languages": (string)[]; "visitTypeIds": (string)[]; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer bookable; kept for what was booked before. */ "retired": boolean } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors/{id}/history": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/specialties": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "name": string; "doctorCount": number })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "email": string; "roles": (string)[]; /** The account’s own record in this clinic. */ "patientId": string | null; "patients": ({ "id": string; "name": string; "relation": "self" })[]; /** Who this account is as a doctor. */ "doctorId"?: string | undefined } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/patients": {
    get: {
    parameters: { query?: { /** Beginnings of words of name or e-mail, digits of the phone number, birth date. */ "q"?: string | undefined; /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "name": string; "birthDate": string | null; "email": string | null; "phone": string | null; /** BCP 47 */ "locale": string; /** IANA time zone */ "timeZone": string | null; /** Can sign in; otherwise the desk books for them. */ "hasAccount": boolean; /** Counts the changes; the ETag, in quotes. */ "version": number })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "name": string; "birthDate"?: string | null | undefined; "email"?: string | null | undefined; "phone"?: string | null | undefined; /** BCP 47 */ "locale"?: string | undefined; /** IANA time zone */ "timeZone"?: string | null | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "birthDate": string | null; "email": string | null; "phone": string | null; /** BCP 47 */ "locale": string; /** IANA time zone */ "timeZone": string | null; /** Can sign in; otherwise the desk books for them. */ "hasAccount": boolean; /** Counts the changes; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/patients/{id}": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "birthDate": string | null; "email": string | null; "phone": string | null; /** BCP 47 */ "locale": string; /** IANA time zone */ "timeZone": string | null; /** Can sign in; otherwise the desk books for them. */ "hasAccount": boolean; /** Counts the changes; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    patch: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "name"?: string | undefined; "birthDate"?: string | null | undefined; "email"?: string | null | undefined; "phone"?: string | null | undefined; /** BCP 47 */ "locale"?: string | undefined; /** IANA time zone */ "timeZone"?: string | null | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "birthDate": string | null; "email": string | null; "phone": string | null; /** BCP 47 */ "locale": string; /** IANA time zone */ "timeZone": string | null; /** Can sign in; otherwise the desk books for them. */ "hasAccount": boolean; /** Counts the changes; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/patients/{id}/history": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors/{id}/hours": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "doctorId": string; "hours": ({ "locationId": string; /** 1 is Monday, 7 is Sunday. */ "weekday": number; /** HH:MM on the location’s clock. */ "from": string; /** HH:MM; 24:00 is midnight at the end of the day; earlier than `from` means on the next day. */ "to": string; /** Kept for these; for every visit type unless said. */ "visitTypeIds"?: (string)[] | undefined; /** First date on which the hours begin. */ "validFrom"?: string | undefined; /** Last date on which the hours begin, itself included. */ "validTo"?: string | undefined })[]; /** Of the doctor’s whole schedule: grows with every change of it; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    put: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "hours": ({ "locationId": string; /** 1 is Monday, 7 is Sunday. */ "weekday": number; /** HH:MM on the location’s clock. */ "from": string; /** HH:MM; 24:00 is midnight at the end of the day; earlier than `from` means on the next day. */ "to": string; /** Kept for these; for every visit type unless said. */ "visitTypeIds"?: (string)[] | undefined; /** First date on which the hours begin. */ "validFrom"?: string | undefined; /** Last date on which the hours begin, itself included. */ "validTo"?: string | undefined })[] } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "doctorId": string; "hours": ({ "locationId": string; /** 1 is Monday, 7 is Sunday. */ "weekday": number; /** HH:MM on the location’s clock. */ "from": string; /** HH:MM; 24:00 is midnight at the end of the day; earlier than `from` means on the next day. */ "to": string; /** Kept for these; for every visit type unless said. */ "visitTypeIds"?: (string)[] | undefined; /** First date on which the hours begin. */ "validFrom"?: string | undefined; /** Last date on which the hours begin, itself included. */ "validTo"?: string | undefined })[]; /** Of the doctor’s whole schedule: grows with every change of it; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors/{id}/hours/history": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors/{id}/overrides": {
    get: {
    parameters: { query?: { /** On this date or later. */ "from"?: string | undefined; /** On this date or earlier. */ "to"?: string | undefined; /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "doctorId": string; "locationId": string; /** On the location’s calendar. */ "date": string; /** `replace` puts the windows in the place of the weekly hours that begin that day (none: closed), `add` beside them. */ "mode": "replace" | "add"; "windows": ({ /** HH:MM on the location’s clock. */ "from": string; /** HH:MM; 24:00 is midnight at the end of the day; earlier than `from` means on the next day. */ "to": string })[] })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "locationId": string; /** On the location’s calendar. */ "date": string; /** `replace` puts the windows in the place of the weekly hours that begin that day (none: closed), `add` beside them. */ "mode": "replace" | "add"; "windows": ({ /** HH:MM on the location’s clock. */ "from": string; /** HH:MM; 24:00 is midnight at the end of the day; earlier than `from` means on the next day. */ "to": string })[] } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "doctorId": string; "locationId": string; /** On the location’s calendar. */ "date": string; /** `replace` puts the windows in the place of the weekly hours that begin that day (none: closed), `add` beside them. */ "mode": "replace" | "add"; "windows": ({ /** HH:MM on the location’s clock. */ "from": string; /** HH:MM; 24:00 is midnight at the end of the day; earlier than `from` means on the next day. */ "to": string })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors/{id}/overrides/{overrideId}": {
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string; "overrideId": string }; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors/{id}/overrides/history": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors/{id}/leave": {
    get: {
    parameters: { query?: { /** Ends on this date of the clinic’s calendar or later. */ "from"?: string | undefined; /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "doctorId": string; "start": string; "end": string; /** IANA time zone */ "timeZone": string; "reason": string | null })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** RFC 3339 with an offset. */ "start": string; /** RFC 3339 with an offset. */ "end": string; "reason"?: string | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "doctorId": string; "start": string; "end": string; "timeZone": string; "reason": string | null; "hits": ({ "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; "createdAt": string; "confirmedAt": string | null; "legalMoves": ("confirmation" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show")[] })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors/{id}/leave/{leaveId}": {
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string; "leaveId": string }; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors/{id}/leave/history": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/holds": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "doctorId": string; "visitTypeId": string; "locationId": string; /** RFC 3339 with an offset. */ "start": string } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "expiresAt": string; "slot": { "doctorId": string; "visitTypeId": string; "locationId": string; "start": string; "end": string; "timeZone": string } } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/holds/{id}": {
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments": {
    get: {
    parameters: { query?: { /** First instant, or a date on the clinic’s calendar. */ "from"?: string | undefined; /** First instant after, or the last date. */ "to"?: string | undefined; "doctorId"?: string | undefined; "patientId"?: string | undefined; "locationId"?: string | undefined; "status"?: ("proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist")[] | undefined; /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; "createdAt": string; "confirmedAt": string | null; "legalMoves": ("confirmation" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show")[] })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: { "idempotency-key"?: string | undefined } | undefined; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "holdId"?: string | undefined; /** A time somebody wants. */ "slot"?: { "doctorId": string; "visitTypeId": string; "locationId": string; /** RFC 3339 with an offset. */ "start": string } | undefined; "patientId": string; "reason"?: string | undefined; "answers"?: { [name: string]: string | number | boolean } | undefined; "notes"?: string | undefined; /** Staff only: book although a rule forbids it. The reason stays visible for ever. */ "override"?: { "reason": string } | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; "createdAt": string; "confirmedAt": string | null; "legalMoves": ("confirmation" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; "createdAt": string; "confirmedAt": string | null; "legalMoves": ("confirmation" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/history": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "move": string; "fromStatus": string | null; "toStatus": string; "from": { "doctorId": string; "visitTypeId": string; "locationId": string; "start": string; "end": string; "timeZone": string } | null; "to": { "doctorId": string; "visitTypeId": string; "locationId": string; "start": string; "end": string; "timeZone": string }; "reason": string | null; "overrideReason": string | null; "by": string | null; "as": string; "at": string })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/reschedule": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** A time somebody wants. */ "slot"?: { "doctorId": string; "visitTypeId": string; "locationId": string; /** RFC 3339 with an offset. */ "start": string } | undefined; "holdId"?: string | undefined; "reason"?: string | undefined; /** Staff only: book although a rule forbids it. The reason stays visible for ever. */ "override"?: { "reason": string } | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; "createdAt": string; "confirmedAt": string | null; "legalMoves": ("confirmation" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/cancellation": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; "createdAt": string; "confirmedAt": string | null; "legalMoves": ("confirmation" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/confirmation": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; "createdAt": string; "confirmedAt": string | null; "legalMoves": ("confirmation" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/arrival": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; "createdAt": string; "confirmedAt": string | null; "legalMoves": ("confirmation" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/start": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; "createdAt": string; "confirmedAt": string | null; "legalMoves": ("confirmation" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/completion": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; "createdAt": string; "confirmedAt": string | null; "legalMoves": ("confirmation" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/no-show": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; "createdAt": string; "confirmedAt": string | null; "legalMoves": ("confirmation" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/availability": {
    get: {
    parameters: { query: { "visitTypeId": string; /** A date on the location’s calendar (of `to`, the last one) or an instant with offset. */ "from"?: string | undefined; /** A date on the location’s calendar (of `to`, the last one) or an instant with offset. */ "to"?: string | undefined; /** Any of these doctors; may be repeated. */ "doctorId"?: (string)[] | undefined; "specialty"?: string | undefined; "locationId"?: string | undefined; /** BCP 47, such as de or pt-BR. */ "language"?: string | undefined; "partOfDay"?: "morning" | "afternoon" | "evening" | undefined; "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined }; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "doctorId": string; "visitTypeId": string; "locationId": string; "start": string; "end": string; "timeZone": string; "seatsLeft": number })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/availability/earliest": {
    get: {
    parameters: { query?: { "visitTypeId"?: string | undefined; /** A date on the location’s calendar (of `to`, the last one) or an instant with offset. */ "from"?: string | undefined; /** Any of these doctors; may be repeated. */ "doctorId"?: (string)[] | undefined; "specialty"?: string | undefined; "locationId"?: string | undefined; /** BCP 47, such as de or pt-BR. */ "language"?: string | undefined; "partOfDay"?: "morning" | "afternoon" | "evening" | undefined; "limit"?: number | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "doctorId": string; "visitTypeId": string; "locationId": string; "start": string; "end": string; "timeZone": string; "seatsLeft": number })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/availability/explain": {
    get: {
    parameters: { query: { "doctorId": string; "visitTypeId": string; "locationId": string; /** RFC 3339 with an offset. */ "start": string }; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "bookable": boolean; "reasons": ({ "rule": string; "detail": string })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/confirmation.pdf": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/pdf": string } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/messages": {
    get: {
    parameters: { query?: { /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "appointmentId": string; "kind": "request" | "confirmation" | "change" | "cancellation"; "recipient": string; "recipientName": string; "subject": string; /** mailbox: there is no mail server, it is read here; unknown: it may or may not have arrived; withheld: it was overtaken and never left. */ "state": "planned" | "sending" | "sent" | "failed" | "unknown" | "mailbox" | "withheld"; "createdAt": string; "sentAt": string | null; /** The clinic’s; the offsets of the instants are of it. */ "timeZone": string })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/messages/{id}": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "appointmentId": string; "kind": "request" | "confirmation" | "change" | "cancellation"; "recipient": string; "recipientName": string; "subject": string; /** mailbox: there is no mail server, it is read here; unknown: it may or may not have arrived; withheld: it was overtaken and never left. */ "state": "planned" | "sending" | "sent" | "failed" | "unknown" | "mailbox" | "withheld"; "createdAt": string; "sentAt": string | null; /** The clinic’s; the offsets of the instants are of it. */ "timeZone": string; "attempts": number; "lastError": string | null; "nextAttemptAt": string | null; "text": string; /** As sent. Show it in a frame that runs no scripts. */ "html": string; "calendar": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/calendar.ics": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/calendar": string } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
}
export interface components {
  schemas: {

  }
}
