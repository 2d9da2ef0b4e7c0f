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
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "status": "ready"; /** The newest migration that the database has. */ "migration": string; "versions": { "praxis": string; "node": string; "postgresql": string; /** The release of the IANA time zone database that times are computed with. */ "timeZoneData": string }; /** What this process found when it last checked the newest part; broken calls for the operator, not for a restart. */ "auditTrail": "unchecked" | "intact" | "broken" } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/second-factor": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** From the refused sign-in. */ "challenge": string; /** What the authenticator app shows. */ "code"?: string | undefined; "recoveryCode"?: string | undefined; "passkey"?: { "id": string; "rawId": string; "type": "public-key"; "authenticatorAttachment"?: string | null | undefined; "clientExtensionResults"?: { [name: string]: unknown } | undefined; "response": { "clientDataJSON": string; "authenticatorData": string; "signature": string; "userHandle"?: string | null | undefined } } | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** A JWT for `Authorization: Bearer`. */ "accessToken": string; "tokenType": "Bearer"; /** Seconds until the access token expires. */ "expiresIn": number; /** Works once, for POST /api/v1/auth/refresh. */ "refreshToken": string } | { "session": "cookie" } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/second-factor/passkey-options": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** From the refused sign-in. */ "challenge": string } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { [name: string]: unknown } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/reauthenticate": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "password"?: string | undefined; /** What the authenticator app shows. */ "code"?: string | undefined; "recoveryCode"?: string | undefined; "passkey"?: { "id": string; "rawId": string; "type": "public-key"; "authenticatorAttachment"?: string | null | undefined; "clientExtensionResults"?: { [name: string]: unknown } | undefined; "response": { "clientDataJSON": string; "authenticatorData": string; "signature": string; "userHandle"?: string | null | undefined } } | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** Says `auth_time` anew. Browsers need it not; their session knows. */ "accessToken": string; "tokenType": "Bearer"; /** Seconds until the access token expires. */ "expiresIn": number; "authenticatedAt": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/reauthenticate/passkey-options": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { [name: string]: unknown } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/second-factor": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "totp": { "confirmedAt": string } | null; "passkeys": number; "recoveryCodesLeft": number; "hasPassword": boolean; /** From when the clinic asks its staff for a second factor. */ "requiredFrom": string | null; /** True: until a second factor is shown, nothing but setting one up is allowed. */ "due": boolean } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/second-factor/totp": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** Base32, for typing. Shown this once. */ "secret": string; /** otpauth address for a link on the same device. */ "uri": string; /** The address as a QR code, an SVG image. */ "qrSvg": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    delete: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/second-factor/totp/confirmation": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** What the authenticator app shows. */ "code": string } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** With the first second factor; null for whoever has some. Shown this once. */ "recoveryCodes": (string)[] | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/second-factor/recovery-codes": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** Each works once. Shown this once. */ "recoveryCodes": (string)[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/second-factor-policy": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "staffSecondFactor": "required" | "optional"; /** How long staff have to set one up. */ "graceDays": number; "enforcedFrom": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    put: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "staffSecondFactor": "required" | "optional"; /** How long staff have to set one up. */ "graceDays"?: number | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "staffSecondFactor": "required" | "optional"; /** How long staff have to set one up. */ "graceDays": number; "enforcedFrom": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/passkey/options": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { [name: string]: unknown } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/passkey": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "answer": { "id": string; "rawId": string; "type": "public-key"; "authenticatorAttachment"?: string | null | undefined; "clientExtensionResults"?: { [name: string]: unknown } | undefined; "response": { "clientDataJSON": string; "authenticatorData": string; "signature": string; "userHandle"?: string | null | undefined } } } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** A JWT for `Authorization: Bearer`. */ "accessToken": string; "tokenType": "Bearer"; /** Seconds until the access token expires. */ "expiresIn": number; /** Works once, for POST /api/v1/auth/refresh. */ "refreshToken": string } | { "session": "cookie" } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/passkeys": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "name": string; /** The host name it was made for; it works nowhere else. */ "host": string; /** Kept by a password manager on several devices. */ "synced": boolean; "createdAt": string; "lastUsedAt": string | null })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "name": string; "answer": { "id": string; "rawId": string; "type": "public-key"; "authenticatorAttachment"?: string | null | undefined; "clientExtensionResults"?: { [name: string]: unknown } | undefined; "response": { "clientDataJSON": string; "attestationObject": string; "transports"?: (string)[] | undefined } } } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "passkey": { "id": string; "name": string; /** The host name it was made for; it works nowhere else. */ "host": string; /** Kept by a password manager on several devices. */ "synced": boolean; "createdAt": string; "lastUsedAt": string | null }; /** With the first second factor. Shown this once. */ "recoveryCodes": (string)[] | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/passkeys/options": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { [name: string]: unknown } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/passkeys/{id}": {
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    patch: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "name": string } } }
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/openid/callback": {
    get: {
    parameters: { query?: { "state"?: string | undefined; "code"?: string | undefined; "iss"?: string | undefined; "error"?: string | undefined } | undefined; header?: never; path: { "providerId": string }; cookie?: never }
    requestBody?: never
    responses: {
      303: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/openid/callback/{providerId}": {
    get: {
    parameters: { query?: { "state"?: string | undefined; "code"?: string | undefined; "iss"?: string | undefined; "error"?: string | undefined } | undefined; header?: never; path: { "providerId": string }; cookie?: never }
    requestBody?: never
    responses: {
      303: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/openid-providers": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "issuer": string; "clientId": string; "hasClientSecret": boolean; "label": string; /** Whoever is new gets an account, if the provider says it has verified their address; false unless said. */ "opensAccounts": boolean; /** Relied upon for two factors: ours is not asked for where its ID token says `mfa` in `amr`; false unless said. */ "provesTwoFactors": boolean; /** To be entered at the provider, exactly so. */ "redirectUri": string; "createdAt": string })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** https address whose /.well-known/openid-configuration says the rest. */ "issuer": string; "clientId": string; /** Kept encrypted and never shown again. Without one the client is public and relies on PKCE alone. */ "clientSecret"?: string | undefined; /** On the button. */ "label": string; /** Whoever is new gets an account, if the provider says it has verified their address; false unless said. */ "opensAccounts"?: boolean | undefined; /** Relied upon for two factors: ours is not asked for where its ID token says `mfa` in `amr`; false unless said. */ "provesTwoFactors"?: boolean | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "issuer": string; "clientId": string; "hasClientSecret": boolean; "label": string; /** Whoever is new gets an account, if the provider says it has verified their address; false unless said. */ "opensAccounts": boolean; /** Relied upon for two factors: ours is not asked for where its ID token says `mfa` in `amr`; false unless said. */ "provesTwoFactors": boolean; /** To be entered at the provider, exactly so. */ "redirectUri": string; "createdAt": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/openid-providers/{id}": {
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    patch: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** Kept encrypted and never shown again. Without one the client is public and relies on PKCE alone. */ "clientSecret"?: string | null | undefined; /** On the button. */ "label"?: string | undefined; /** Whoever is new gets an account, if the provider says it has verified their address; false unless said. */ "opensAccounts"?: boolean | undefined; /** Relied upon for two factors: ours is not asked for where its ID token says `mfa` in `amr`; false unless said. */ "provesTwoFactors"?: boolean | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "issuer": string; "clientId": string; "hasClientSecret": boolean; "label": string; /** Whoever is new gets an account, if the provider says it has verified their address; false unless said. */ "opensAccounts": boolean; /** Relied upon for two factors: ours is not asked for where its ID token says `mfa` in `amr`; false unless said. */ "provesTwoFactors": boolean; /** To be entered at the provider, exactly so. */ "redirectUri": string; "createdAt": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/openid/providers": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "label": string })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/openid/start": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "providerId": string; /** To sign in; to link the provider to your account; to prove again that it is you. `sign_in` unless said. */ "purpose"?: "sign_in" | "link" | "reauthenticate" | undefined; /** A path of these pages to end at; `/` unless said. */ "returnTo"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** Send the browser there, and nothing else. */ "authorizationUrl": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/openid-links": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "label": string; "issuer": string; "linkedAt": string; "lastUsedAt": string | null })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/openid-links/{id}": {
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/email-verification": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      202: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/email-verification": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** What stands behind the # of the link in the letter. Works once. */ "token": string; /** The account’s. Needed in a browser that has not signed in to it: identity.password_needed. */ "password"?: string | undefined } } }
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/email-change": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "email": string; "currentPassword": string } } }
    responses: {
      202: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/email-change/confirmation": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** What stands behind the # of the link in the letter. Works once. */ "token": string } } }
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/email-change/undo": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** What stands behind the # of the link in the letter. Works once. */ "token": string } } }
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/password-reset": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "email": string } } }
    responses: {
      202: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/password-reset/confirmation": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** What stands behind the # of the link in the letter. Works once. */ "token": string; /** At least 8 characters; any, in any mix. The commonest and the leaked passwords are refused. */ "password": string } } }
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/password": {
    put: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "currentPassword": string; /** At least 8 characters; any, in any mix. The commonest and the leaked passwords are refused. */ "password": string } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** A JWT for `Authorization: Bearer`. */ "accessToken": string; "tokenType": "Bearer"; /** Seconds until the access token expires. */ "expiresIn": number; /** Works once, for POST /api/v1/auth/refresh. */ "refreshToken": string } | { "session": "cookie" } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/sign-in-link": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "email": string } } }
    responses: {
      202: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/sign-in-link/confirmation": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** What stands behind the # of the link in the letter. Works once. */ "token": string } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** A JWT for `Authorization: Bearer`. */ "accessToken": string; "tokenType": "Bearer"; /** Seconds until the access token expires. */ "expiresIn": number; /** Works once, for POST /api/v1/auth/refresh. */ "refreshToken": string } | { "session": "cookie" } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/sessions": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; /** Such as Firefox on Windows; what the program calls itself where that is not known. */ "device": string; /** The network address it was begun from. No place is guessed from it. */ "address": string | null; "provenBy": ("password" | "link" | "passkey" | "openid" | "openid_with_two" | "totp" | "recovery_code")[]; "begunAt": string; /** To the hour. */ "lastUsedAt": string; "expiresAt": string; "timeZone": string; /** The one that asks. */ "current": boolean })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    delete: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** How many sessions were ended. */ "ended": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/sessions/{id}": {
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/members": {
    get: {
    parameters: { query?: { /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "accountId": string; "name": string; "email": string; /** None while deactivated. */ "roles": ("doctor" | "receptionist" | "administrator" | "support")[]; "state": "active" | "deactivated"; "deactivation": { "at": string; /** null: the operator. */ "by": string | null; "reason": string | null; /** What they get back when reactivated. */ "roles": ("doctor" | "receptionist" | "administrator" | "support")[] } | null; "joinedAt": string; /** When they last did something in this clinic; null: never. */ "lastSeenAt": string | null; /** A passkey or an authenticator app; which, is their own affair. */ "hasSecondFactor": boolean; "timeZone": "UTC"; /** Counts the changes; the ETag, in quotes. */ "version": number })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/members/{accountId}": {
    get: {
    parameters: { query?: never; header?: never; path: { "accountId": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "accountId": string; "name": string; "email": string; /** None while deactivated. */ "roles": ("doctor" | "receptionist" | "administrator" | "support")[]; "state": "active" | "deactivated"; "deactivation": { "at": string; /** null: the operator. */ "by": string | null; "reason": string | null; /** What they get back when reactivated. */ "roles": ("doctor" | "receptionist" | "administrator" | "support")[] } | null; "joinedAt": string; /** When they last did something in this clinic; null: never. */ "lastSeenAt": string | null; /** A passkey or an authenticator app; which, is their own affair. */ "hasSecondFactor": boolean; "timeZone": "UTC"; /** Counts the changes; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    patch: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "accountId": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** Besides being a patient, which everybody may be. `support` goes with no other and may nothing by itself. */ "roles": ("doctor" | "receptionist" | "administrator" | "support")[] } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "accountId": string; "name": string; "email": string; /** None while deactivated. */ "roles": ("doctor" | "receptionist" | "administrator" | "support")[]; "state": "active" | "deactivated"; "deactivation": { "at": string; /** null: the operator. */ "by": string | null; "reason": string | null; /** What they get back when reactivated. */ "roles": ("doctor" | "receptionist" | "administrator" | "support")[] } | null; "joinedAt": string; /** When they last did something in this clinic; null: never. */ "lastSeenAt": string | null; /** A passkey or an authenticator app; which, is their own affair. */ "hasSecondFactor": boolean; "timeZone": "UTC"; /** Counts the changes; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/members/{accountId}/deactivation": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "accountId": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | null | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "accountId": string; "name": string; "email": string; /** None while deactivated. */ "roles": ("doctor" | "receptionist" | "administrator" | "support")[]; "state": "active" | "deactivated"; "deactivation": { "at": string; /** null: the operator. */ "by": string | null; "reason": string | null; /** What they get back when reactivated. */ "roles": ("doctor" | "receptionist" | "administrator" | "support")[] } | null; "joinedAt": string; /** When they last did something in this clinic; null: never. */ "lastSeenAt": string | null; /** A passkey or an authenticator app; which, is their own affair. */ "hasSecondFactor": boolean; "timeZone": "UTC"; /** Counts the changes; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    delete: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "accountId": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "accountId": string; "name": string; "email": string; /** None while deactivated. */ "roles": ("doctor" | "receptionist" | "administrator" | "support")[]; "state": "active" | "deactivated"; "deactivation": { "at": string; /** null: the operator. */ "by": string | null; "reason": string | null; /** What they get back when reactivated. */ "roles": ("doctor" | "receptionist" | "administrator" | "support")[] } | null; "joinedAt": string; /** When they last did something in this clinic; null: never. */ "lastSeenAt": string | null; /** A passkey or an authenticator app; which, is their own affair. */ "hasSecondFactor": boolean; "timeZone": "UTC"; /** Counts the changes; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/members/{accountId}/handover": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "accountId": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** A member who is not deactivated. */ "to": string; /** Besides being a patient, which everybody may be. `support` goes with no other and may nothing by itself. */ "roles"?: ("doctor" | "receptionist" | "administrator" | "support")[] | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "from": { "accountId": string; "name": string; "email": string; /** None while deactivated. */ "roles": ("doctor" | "receptionist" | "administrator" | "support")[]; "state": "active" | "deactivated"; "deactivation": { "at": string; /** null: the operator. */ "by": string | null; "reason": string | null; /** What they get back when reactivated. */ "roles": ("doctor" | "receptionist" | "administrator" | "support")[] } | null; "joinedAt": string; /** When they last did something in this clinic; null: never. */ "lastSeenAt": string | null; /** A passkey or an authenticator app; which, is their own affair. */ "hasSecondFactor": boolean; "timeZone": "UTC"; /** Counts the changes; the ETag, in quotes. */ "version": number }; "to": { "accountId": string; "name": string; "email": string; /** None while deactivated. */ "roles": ("doctor" | "receptionist" | "administrator" | "support")[]; "state": "active" | "deactivated"; "deactivation": { "at": string; /** null: the operator. */ "by": string | null; "reason": string | null; /** What they get back when reactivated. */ "roles": ("doctor" | "receptionist" | "administrator" | "support")[] } | null; "joinedAt": string; /** When they last did something in this clinic; null: never. */ "lastSeenAt": string | null; /** A passkey or an authenticator app; which, is their own affair. */ "hasSecondFactor": boolean; "timeZone": "UTC"; /** Counts the changes; the ETag, in quotes. */ "version": number }; /** What stays with the first: the role of a doctor cannot be handed over, their patients were not asked. */ "remaining": ("doctor" | "receptionist" | "administrator" | "support")[]; /** Where the doctor they are, and the appointments still to be dealt with, are found; null: they are no doctor. */ "doctor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/members/{accountId}/history": {
    get: {
    parameters: { query?: never; header?: never; path: { "accountId": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": "changed" | "deactivated" | "reactivated" | "left"; "changedAt": string; /** null: Praxis or its operator. */ "changedBy": string | null; "timeZone": "UTC"; "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/departure": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/invitations": {
    get: {
    parameters: { query?: { /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "email": string; "roles": ("doctor" | "receptionist" | "administrator" | "support")[]; "doctorId": string | null; "state": "open" | "expired" | "accepted" | "withdrawn"; "invitedAt": string; "invitedBy": string | null; "sentAt": string; "expiresAt": string; "acceptedAt": string | null; "acceptedBy": string | null; "withdrawnAt": string | null; "timeZone": "UTC" })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "email": string; /** Besides being a patient, which everybody may be. `support` goes with no other and may nothing by itself. */ "roles": ("doctor" | "receptionist" | "administrator" | "support")[]; /** The doctor this person is; needs the role `doctor`. Linked on acceptance. */ "doctorId"?: string | null | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "email": string; "roles": ("doctor" | "receptionist" | "administrator" | "support")[]; "doctorId": string | null; "state": "open" | "expired" | "accepted" | "withdrawn"; "invitedAt": string; "invitedBy": string | null; "sentAt": string; "expiresAt": string; "acceptedAt": string | null; "acceptedBy": string | null; "withdrawnAt": string | null; "timeZone": "UTC" } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/invitations/{id}/resending": {
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "email": string; "roles": ("doctor" | "receptionist" | "administrator" | "support")[]; "doctorId": string | null; "state": "open" | "expired" | "accepted" | "withdrawn"; "invitedAt": string; "invitedBy": string | null; "sentAt": string; "expiresAt": string; "acceptedAt": string | null; "acceptedBy": string | null; "withdrawnAt": string | null; "timeZone": "UTC" } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/invitations/{id}": {
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/invitations/reading": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** What stands behind the # of the link in the letter. Accepting works once. */ "token": string } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "clinicId": string; "email": string; "roles": ("doctor" | "receptionist" | "administrator" | "support")[]; "expiresAt": string; "timeZone": "UTC"; /** Whether this address has an account: then sign in to it before accepting. */ "hasAccount": boolean } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/invitations/acceptance": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** What stands behind the # of the link in the letter. Accepting works once. */ "token": string; /** For a new account; left out when signed in. */ "name"?: string | undefined; /** For a new account, by the rules of signing up. */ "password"?: string | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "accountId": string; "roles": ("doctor" | "receptionist" | "administrator" | "support")[]; /** A new account was opened: sign in with the password. */ "opened": boolean } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/sign-up": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "email": string; /** At least 8 characters; any, in any mix. The commonest passwords are refused. */ "password": string; "name": string; /** BCP 47 language tag. */ "locale"?: string | undefined; /** IANA time zone. */ "timeZone"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** A JWT for `Authorization: Bearer`. */ "accessToken": string; "tokenType": "Bearer"; /** Seconds until the access token expires. */ "expiresIn": number; /** Works once, for POST /api/v1/auth/refresh. */ "refreshToken": string } | { "session": "cookie" } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/auth/sign-in": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "email": string; "password": string } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** A JWT for `Authorization: Bearer`. */ "accessToken": string; "tokenType": "Bearer"; /** Seconds until the access token expires. */ "expiresIn": number; /** Works once, for POST /api/v1/auth/refresh. */ "refreshToken": string } | { "session": "cookie" } } }
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
  "/oauth2/authorize": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      303: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/oauth2/authorize/{question}": {
    get: {
    parameters: { query?: never; header?: never; path: { "question": string }; cookie?: never }
    requestBody?: never
    responses: {
      303: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/oauth2/token": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** A JWT (RFC 9068), good for ten minutes. */ "access_token": string; "token_type": "Bearer"; "expires_in": number; "scope"?: string | undefined; /** Works once. */ "refresh_token"?: string | undefined; "id_token"?: string | undefined } } }
      400: { headers: { [name: string]: unknown }; content: { "application/json": { "error": string; "error_description"?: string | undefined } } }
      401: { headers: { [name: string]: unknown }; content: { "application/json": { "error": string; "error_description"?: string | undefined } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/oauth2/introspect": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "active": boolean } } }
      400: { headers: { [name: string]: unknown }; content: { "application/json": { "error": string; "error_description"?: string | undefined } } }
      401: { headers: { [name: string]: unknown }; content: { "application/json": { "error": string; "error_description"?: string | undefined } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/oauth2/revoke": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content?: never }
      400: { headers: { [name: string]: unknown }; content: { "application/json": { "error": string; "error_description"?: string | undefined } } }
      401: { headers: { [name: string]: unknown }; content: { "application/json": { "error": string; "error_description"?: string | undefined } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/.well-known/openid-configuration": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "issuer": string; "jwks_uri": string; "authorization_endpoint": string; "token_endpoint": string; "introspection_endpoint": string; "revocation_endpoint": string; "grant_types_supported": (string)[]; "response_types_supported": (string)[]; "scopes_supported": (string)[]; "code_challenge_methods_supported": (string)[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/.well-known/oauth-authorization-server": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "issuer": string; "jwks_uri": string; "authorization_endpoint": string; "token_endpoint": string; "introspection_endpoint": string; "revocation_endpoint": string; "grant_types_supported": (string)[]; "response_types_supported": (string)[]; "scopes_supported": (string)[]; "code_challenge_methods_supported": (string)[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/fhir/R4/.well-known/smart-configuration": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "issuer": string; "jwks_uri": string; "authorization_endpoint": string; "token_endpoint": string; "introspection_endpoint": string; "revocation_endpoint": string; "grant_types_supported": (string)[]; "response_types_supported": (string)[]; "scopes_supported": (string)[]; "code_challenge_methods_supported": (string)[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/app-questions/{id}": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "app": { "id": string; "name": string; "homepage": string | null; /** The host, or the scheme of the app’s own, where the answer goes. */ "returnsTo": string }; "account": { "id": string; "name": string; "email": string }; "scopes": ({ "scope": string; "words": string; /** null: it is not about records. */ "compartment": "patient" | "user" | null; "resource": string | null; "interactions": ("c" | "r" | "u" | "d" | "s")[] })[]; /** How long the grant lasts at most. */ "lastsDays": number; "expiresAt": string; "timeZone": "UTC" } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/app-questions/{id}/approval": {
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** Whom the page showed; somebody else may have signed in meanwhile. */ "accountId": string; /** Fewer than were asked for; all unless said. */ "scopes"?: (string)[] | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** Where the browser goes next. */ "redirectTo": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/app-questions/{id}/refusal": {
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** Where the browser goes next. */ "redirectTo": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/apps": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "name": string; "homepage": string | null; /** How often it was let in and has not ended. */ "devices": number; "scopes": ({ "scope": string; "words": string })[]; "grantedAt": string; "lastUsedAt": string; "expiresAt": string; "timeZone": "UTC" })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/apps/{id}": {
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/api-clients": {
    get: {
    parameters: { query?: { /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ /** Its `client_id`. */ "id": string; "name": string; "homepage": string | null; "redirectUris": (string)[]; /** `authorization_code`: acts for people who let it. `refresh_token`: goes on doing so. `client_credentials`: acts as itself, for the clinic. */ "grantTypes": ("authorization_code" | "refresh_token" | "client_credentials")[]; "scopes": (string)[]; /** `none`: an app on people’s own devices, which can keep no secret. `secret`: a password for its server. `key`: it signs (`private_key_jwt`). */ "authentication": "none" | "secret" | "key"; "jwks": { [name: string]: unknown } | null; "jwksUri": string | null; /** Those that count now; never what they are. */ "secrets": ({ "id": string; "createdAt": string; "expiresAt": string | null })[]; "createdAt": string; "createdBy": string | null; "lastUsedAt": string | null; "timeZone": "UTC"; /** Counts the changes; the ETag, in quotes. */ "version": number })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** As people read it when they are asked. */ "name": string; /** A whole URL. */ "homepage"?: string | null | undefined; /** Where people are sent back to, compared letter by letter. https, http on 127.0.0.1 or [::1], or a scheme of the app’s own. */ "redirectUris"?: (string)[] | undefined; /** `authorization_code`: acts for people who let it. `refresh_token`: goes on doing so. `client_credentials`: acts as itself, for the clinic. */ "grantTypes": ("authorization_code" | "refresh_token" | "client_credentials")[]; /** At most what it may ask for, as SMART App Launch 2 writes it: `patient/Appointment.rs`. */ "scopes": (string)[]; /** `none`: an app on people’s own devices, which can keep no secret. `secret`: a password for its server. `key`: it signs (`private_key_jwt`). */ "authentication": "none" | "secret" | "key"; /** Its public keys (RFC 7517). */ "jwks"?: { "keys": ({ [name: string]: unknown })[] } | null | undefined; /** A whole URL. */ "jwksUri"?: string | null | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { /** Its `client_id`. */ "id": string; "name": string; "homepage": string | null; "redirectUris": (string)[]; /** `authorization_code`: acts for people who let it. `refresh_token`: goes on doing so. `client_credentials`: acts as itself, for the clinic. */ "grantTypes": ("authorization_code" | "refresh_token" | "client_credentials")[]; "scopes": (string)[]; /** `none`: an app on people’s own devices, which can keep no secret. `secret`: a password for its server. `key`: it signs (`private_key_jwt`). */ "authentication": "none" | "secret" | "key"; "jwks": { [name: string]: unknown } | null; "jwksUri": string | null; /** Those that count now; never what they are. */ "secrets": ({ "id": string; "createdAt": string; "expiresAt": string | null })[]; "createdAt": string; "createdBy": string | null; "lastUsedAt": string | null; "timeZone": "UTC"; /** Counts the changes; the ETag, in quotes. */ "version": number; /** Shown this once and never again. */ "secret"?: string | undefined } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/api-clients/{id}": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** Its `client_id`. */ "id": string; "name": string; "homepage": string | null; "redirectUris": (string)[]; /** `authorization_code`: acts for people who let it. `refresh_token`: goes on doing so. `client_credentials`: acts as itself, for the clinic. */ "grantTypes": ("authorization_code" | "refresh_token" | "client_credentials")[]; "scopes": (string)[]; /** `none`: an app on people’s own devices, which can keep no secret. `secret`: a password for its server. `key`: it signs (`private_key_jwt`). */ "authentication": "none" | "secret" | "key"; "jwks": { [name: string]: unknown } | null; "jwksUri": string | null; /** Those that count now; never what they are. */ "secrets": ({ "id": string; "createdAt": string; "expiresAt": string | null })[]; "createdAt": string; "createdBy": string | null; "lastUsedAt": string | null; "timeZone": "UTC"; /** Counts the changes; the ETag, in quotes. */ "version": number } } }
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
    requestBody: { content: { "application/json": { /** As people read it when they are asked. */ "name"?: string | undefined; /** A whole URL. */ "homepage"?: string | null | undefined; /** Where people are sent back to, compared letter by letter. https, http on 127.0.0.1 or [::1], or a scheme of the app’s own. */ "redirectUris"?: (string)[] | undefined; /** `authorization_code`: acts for people who let it. `refresh_token`: goes on doing so. `client_credentials`: acts as itself, for the clinic. */ "grantTypes"?: ("authorization_code" | "refresh_token" | "client_credentials")[] | undefined; /** At most what it may ask for, as SMART App Launch 2 writes it: `patient/Appointment.rs`. */ "scopes"?: (string)[] | undefined; /** Its public keys (RFC 7517). */ "jwks"?: { "keys": ({ [name: string]: unknown })[] } | null | undefined; /** A whole URL. */ "jwksUri"?: string | null | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** Its `client_id`. */ "id": string; "name": string; "homepage": string | null; "redirectUris": (string)[]; /** `authorization_code`: acts for people who let it. `refresh_token`: goes on doing so. `client_credentials`: acts as itself, for the clinic. */ "grantTypes": ("authorization_code" | "refresh_token" | "client_credentials")[]; "scopes": (string)[]; /** `none`: an app on people’s own devices, which can keep no secret. `secret`: a password for its server. `key`: it signs (`private_key_jwt`). */ "authentication": "none" | "secret" | "key"; "jwks": { [name: string]: unknown } | null; "jwksUri": string | null; /** Those that count now; never what they are. */ "secrets": ({ "id": string; "createdAt": string; "expiresAt": string | null })[]; "createdAt": string; "createdBy": string | null; "lastUsedAt": string | null; "timeZone": "UTC"; /** Counts the changes; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/api-clients/{id}/secrets": {
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** How long the secrets before go on counting; 24 unless said. */ "overlapHours"?: number | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "createdAt": string; "expiresAt": string | null; "timeZone": "UTC"; /** Shown this once and never again. */ "secret": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/api-clients/{id}/secrets/{secretId}": {
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string; "secretId": string }; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/api-clients/{id}/grants": {
    get: {
    parameters: { query?: { /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "accountId": string; "name": string; "scopes": ({ "scope": string; "words": string })[]; "grantedAt": string; "lastUsedAt": string; "expiresAt": string; "timeZone": "UTC" })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/api-clients/{id}/grants/{grantId}": {
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string; "grantId": string }; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/audit-events": {
    get: {
    parameters: { query?: { /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined; "patientId"?: string | undefined; /** Who did it. */ "accountId"?: string | undefined; /** The record it was done to. */ "recordId"?: string | undefined; /** One or more; repeat the parameter. */ "action"?: ("identity.account_open" | "identity.account_deactivate" | "identity.account_reactivate" | "identity.account_recover" | "identity.audit_cut" | "identity.audit_list" | "identity.audit_policy_change" | "identity.break_glass" | "identity.call" | "identity.client_change" | "identity.consent_give" | "identity.consent_withdraw" | "identity.credential_add" | "identity.credential_remove" | "identity.email_change" | "identity.email_verify" | "identity.guardianship_end" | "identity.guardianship_grant" | "identity.invitation_accept" | "identity.invitation_withdraw" | "identity.invite" | "identity.password_change" | "identity.refresh_token_reuse" | "identity.role_grant" | "identity.role_revoke" | "identity.openid_provider_change" | "identity.second_factor_change" | "identity.second_factor_policy_change" | "identity.session_revoke" | "identity.sign_in" | "identity.sign_out" | "identity.token_issue" | "clinic.host_name_change" | "clinic.policy_change" | "clinic.rules_change" | "people.access_read" | "people.doctor_change" | "people.emergency_close" | "people.erasure_ask" | "people.erasure_withdraw" | "people.patient_add" | "people.patient_ask" | "people.patient_change" | "people.patient_erase" | "people.patient_export" | "people.patient_history_read" | "people.patient_list" | "people.patient_read" | "scheduling.schedule_change" | "booking.appointment_approve" | "booking.appointment_arrive" | "booking.appointment_book" | "booking.appointment_cancel" | "booking.appointment_complete" | "booking.appointment_decline" | "booking.appointment_history_read" | "booking.appointment_lapse" | "booking.appointment_list" | "booking.appointment_miss" | "booking.appointment_override" | "booking.appointment_read" | "booking.appointment_reschedule" | "booking.appointment_start" | "booking.appointment_undo" | "booking.deposit_checkout" | "booking.deposit_list" | "booking.deposit_miss" | "booking.deposit_pay" | "booking.deposit_return" | "booking.leave_hits_read" | "booking.offer_accept" | "booking.offer_list" | "booking.offer_make" | "booking.offer_read" | "booking.offer_refuse" | "booking.offer_withdraw" | "booking.rebooking_begin" | "booking.rebooking_change" | "booking.rebooking_close" | "booking.rebooking_line_read" | "booking.rebooking_read" | "booking.rebooking_send" | "booking.waitlist_entry_add" | "booking.waitlist_entry_change" | "booking.waitlist_entry_list" | "booking.waitlist_entry_read" | "booking.waitlist_entry_withdraw" | "documents.confirmation_read" | "integrations.calendar_file_read" | "notifications.message_list" | "notifications.message_read")[] | undefined; "outcome"?: "done" | "refused" | undefined; /** From this instant on. */ "from"?: string | undefined; /** Before this instant. */ "to"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; /** Its place in the trail of this clinic, without gaps. */ "number": number; "at": string; "timeZone": string; "who": { /** account, client (another system), visitor or system (Praxis itself). */ "kind": string; "id": string | null; /** What the account is called today. */ "name": string | null; /** The capacity: patient, doctor, receptionist, administrator, client, visitor, system. */ "actingAs": string; /** The app in which somebody acted, or the system that called. */ "app": string | null }; "address": string | null; "userAgent": string | null; "requestId": string | null; /** Of a refused call: method and address pattern. */ "call": string | null; /** From the closed list of docs/operations/audit.md. */ "action": string; "outcome": "done" | "refused"; /** The code of the refusal. */ "refusal": string | null; "record": { "kind": string; "id": string } | null; "patientIds": (string)[]; "reason": string | null })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/audit-events/{id}": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** Its place in the trail of this clinic, without gaps. */ "number": number; "at": string; "timeZone": string; "who": { /** account, client (another system), visitor or system (Praxis itself). */ "kind": string; "id": string | null; /** What the account is called today. */ "name": string | null; /** The capacity: patient, doctor, receptionist, administrator, client, visitor, system. */ "actingAs": string; /** The app in which somebody acted, or the system that called. */ "app": string | null }; "address": string | null; "userAgent": string | null; "requestId": string | null; /** Of a refused call: method and address pattern. */ "call": string | null; /** From the closed list of docs/operations/audit.md. */ "action": string; "outcome": "done" | "refused"; /** The code of the refusal. */ "refusal": string | null; "record": { "kind": string; "id": string } | null; "patientIds": (string)[]; "reason": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/audit-policy": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** How long events are kept; six years is the least that the law of any place we know of asks. */ "keepYears": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    put: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** How long events are kept; six years is the least that the law of any place we know of asks. */ "keepYears": number } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** How long events are kept; six years is the least that the law of any place we know of asks. */ "keepYears": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/clinic": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; /** IANA time zone */ "timeZone": string; "email": string | null; "phone": string | null; /** People book only once their e-mail address is verified; false unless said. */ "requireVerifiedEmail": boolean; /** Counts the changes; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    patch: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "name"?: string | undefined; /** IANA time zone */ "timeZone"?: string | undefined; "email"?: string | null | undefined; "phone"?: string | null | undefined; /** People book only once their e-mail address is verified; false unless said. */ "requireVerifiedEmail"?: boolean | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; /** IANA time zone */ "timeZone": string; "email": string | null; "phone": string | null; /** People book only once their e-mail address is verified; false unless said. */ "requireVerifiedEmail": boolean; /** Counts the changes; the ETag, in quotes. */ "version": number } } }
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
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "name": string; "description": string | null; "durationMinutes": number; /** Kept free before; 0 unless said. */ "bufferBeforeMinutes": number; /** Kept free after; 0 unless said. */ "bufferAfterMinutes": number; /** Starts are so far apart, counted from the full hour of the location’s clock; the duration unless said. */ "gridMinutes": number; /** Counted from so many minutes later; less than the grid, 0 unless said. */ "gridOffsetMinutes": number; /** Least time between booking and start; 0 unless said. */ "minNoticeMinutes": number; /** Minutes of Saturdays and Sundays are no notice; false unless said. */ "noticeOnWeekdaysOnly": boolean; /** How many days ahead may be booked; 365 unless said. */ "horizonDays": number; /** Only Mondays to Fridays count as days ahead; false unless said. */ "horizonOnWeekdaysOnly": boolean; /** The last date on which it may be booked at all; none unless said. */ "lastDate": string | null; /** Seats; 1 unless said, more for a group visit. */ "capacity": number; /** Staff must approve each booking; false unless said. */ "approval": boolean; /** What patients pay when they book, or their time is free again; none unless said. Not together with approval. */ "deposit": { /** In the smallest unit of the currency: 2500 EUR is 25 euros. */ "amount": number; /** ISO 4217. */ "currency": string } | null; /** Rooms and equipment that a visit also needs, each where it stands. */ "resourceIds": (string)[]; /** Any one of each of these pools at the location; a pool named twice is two of it. */ "resourcePools": (string)[]; /** Who may come. A patient is new while they have no visit, booked or past; `everyone` unless said. */ "forPatients": "everyone" | "new" | "existing"; /** New or existing at the whole clinic, or with the doctor who is booked; `clinic` unless said. */ "knownTo": "clinic" | "doctor"; /** Whole years on the date of the visit. */ "minAgeYears": number | null; /** Whole years on the date of the visit. */ "maxAgeYears": number | null; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "name": string; "durationMinutes": number; /** Kept free before; 0 unless said. */ "bufferBeforeMinutes"?: number | undefined; /** Kept free after; 0 unless said. */ "bufferAfterMinutes"?: number | undefined; /** Starts are so far apart, counted from the full hour of the location’s clock; the duration unless said. */ "gridMinutes"?: number | undefined; /** Counted from so many minutes later; less than the grid, 0 unless said. */ "gridOffsetMinutes"?: number | undefined; /** Least time between booking and start; 0 unless said. */ "minNoticeMinutes"?: number | undefined; /** Minutes of Saturdays and Sundays are no notice; false unless said. */ "noticeOnWeekdaysOnly"?: boolean | undefined; /** How many days ahead may be booked; 365 unless said. */ "horizonDays"?: number | undefined; /** Only Mondays to Fridays count as days ahead; false unless said. */ "horizonOnWeekdaysOnly"?: boolean | undefined; /** The last date on which it may be booked at all; none unless said. */ "lastDate"?: string | null | undefined; /** Seats; 1 unless said, more for a group visit. */ "capacity"?: number | undefined; /** Staff must approve each booking; false unless said. */ "approval"?: boolean | undefined; /** What patients pay when they book, or their time is free again; none unless said. Not together with approval. */ "deposit"?: { /** In the smallest unit of the currency: 2500 EUR is 25 euros. */ "amount": number; /** ISO 4217. */ "currency": string } | null | undefined; /** Rooms and equipment that a visit also needs, each where it stands. */ "resourceIds"?: (string)[] | undefined; /** Any one of each of these pools at the location; a pool named twice is two of it. */ "resourcePools"?: (string)[] | undefined; /** Who may come. A patient is new while they have no visit, booked or past; `everyone` unless said. */ "forPatients"?: "everyone" | "new" | "existing" | undefined; /** New or existing at the whole clinic, or with the doctor who is booked; `clinic` unless said. */ "knownTo"?: "clinic" | "doctor" | undefined; /** Whole years on the date of the visit. */ "minAgeYears"?: number | null | undefined; /** Whole years on the date of the visit. */ "maxAgeYears"?: number | null | undefined; "description"?: string | null | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "description": string | null; "durationMinutes": number; /** Kept free before; 0 unless said. */ "bufferBeforeMinutes": number; /** Kept free after; 0 unless said. */ "bufferAfterMinutes": number; /** Starts are so far apart, counted from the full hour of the location’s clock; the duration unless said. */ "gridMinutes": number; /** Counted from so many minutes later; less than the grid, 0 unless said. */ "gridOffsetMinutes": number; /** Least time between booking and start; 0 unless said. */ "minNoticeMinutes": number; /** Minutes of Saturdays and Sundays are no notice; false unless said. */ "noticeOnWeekdaysOnly": boolean; /** How many days ahead may be booked; 365 unless said. */ "horizonDays": number; /** Only Mondays to Fridays count as days ahead; false unless said. */ "horizonOnWeekdaysOnly": boolean; /** The last date on which it may be booked at all; none unless said. */ "lastDate": string | null; /** Seats; 1 unless said, more for a group visit. */ "capacity": number; /** Staff must approve each booking; false unless said. */ "approval": boolean; /** What patients pay when they book, or their time is free again; none unless said. Not together with approval. */ "deposit": { /** In the smallest unit of the currency: 2500 EUR is 25 euros. */ "amount": number; /** ISO 4217. */ "currency": string } | null; /** Rooms and equipment that a visit also needs, each where it stands. */ "resourceIds": (string)[]; /** Any one of each of these pools at the location; a pool named twice is two of it. */ "resourcePools": (string)[]; /** Who may come. A patient is new while they have no visit, booked or past; `everyone` unless said. */ "forPatients": "everyone" | "new" | "existing"; /** New or existing at the whole clinic, or with the doctor who is booked; `clinic` unless said. */ "knownTo": "clinic" | "doctor"; /** Whole years on the date of the visit. */ "minAgeYears": number | null; /** Whole years on the date of the visit. */ "maxAgeYears": number | null; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/visit-types/{id}": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "description": string | null; "durationMinutes": number; /** Kept free before; 0 unless said. */ "bufferBeforeMinutes": number; /** Kept free after; 0 unless said. */ "bufferAfterMinutes": number; /** Starts are so far apart, counted from the full hour of the location’s clock; the duration unless said. */ "gridMinutes": number; /** Counted from so many minutes later; less than the grid, 0 unless said. */ "gridOffsetMinutes": number; /** Least time between booking and start; 0 unless said. */ "minNoticeMinutes": number; /** Minutes of Saturdays and Sundays are no notice; false unless said. */ "noticeOnWeekdaysOnly": boolean; /** How many days ahead may be booked; 365 unless said. */ "horizonDays": number; /** Only Mondays to Fridays count as days ahead; false unless said. */ "horizonOnWeekdaysOnly": boolean; /** The last date on which it may be booked at all; none unless said. */ "lastDate": string | null; /** Seats; 1 unless said, more for a group visit. */ "capacity": number; /** Staff must approve each booking; false unless said. */ "approval": boolean; /** What patients pay when they book, or their time is free again; none unless said. Not together with approval. */ "deposit": { /** In the smallest unit of the currency: 2500 EUR is 25 euros. */ "amount": number; /** ISO 4217. */ "currency": string } | null; /** Rooms and equipment that a visit also needs, each where it stands. */ "resourceIds": (string)[]; /** Any one of each of these pools at the location; a pool named twice is two of it. */ "resourcePools": (string)[]; /** Who may come. A patient is new while they have no visit, booked or past; `everyone` unless said. */ "forPatients": "everyone" | "new" | "existing"; /** New or existing at the whole clinic, or with the doctor who is booked; `clinic` unless said. */ "knownTo": "clinic" | "doctor"; /** Whole years on the date of the visit. */ "minAgeYears": number | null; /** Whole years on the date of the visit. */ "maxAgeYears": number | null; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean } } }
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
    requestBody: { content: { "application/json": { "name"?: string | undefined; "durationMinutes"?: number | undefined; /** Kept free before; 0 unless said. */ "bufferBeforeMinutes"?: number | undefined; /** Kept free after; 0 unless said. */ "bufferAfterMinutes"?: number | undefined; /** Starts are so far apart, counted from the full hour of the location’s clock; the duration unless said. */ "gridMinutes"?: number | undefined; /** Counted from so many minutes later; less than the grid, 0 unless said. */ "gridOffsetMinutes"?: number | undefined; /** Least time between booking and start; 0 unless said. */ "minNoticeMinutes"?: number | undefined; /** Minutes of Saturdays and Sundays are no notice; false unless said. */ "noticeOnWeekdaysOnly"?: boolean | undefined; /** How many days ahead may be booked; 365 unless said. */ "horizonDays"?: number | undefined; /** Only Mondays to Fridays count as days ahead; false unless said. */ "horizonOnWeekdaysOnly"?: boolean | undefined; /** The last date on which it may be booked at all; none unless said. */ "lastDate"?: string | null | undefined; /** Seats; 1 unless said, more for a group visit. */ "capacity"?: number | undefined; /** Staff must approve each booking; false unless said. */ "approval"?: boolean | undefined; /** What patients pay when they book, or their time is free again; none unless said. Not together with approval. */ "deposit"?: { /** In the smallest unit of the currency: 2500 EUR is 25 euros. */ "amount": number; /** ISO 4217. */ "currency": string } | null | undefined; /** Rooms and equipment that a visit also needs, each where it stands. */ "resourceIds"?: (string)[] | undefined; /** Any one of each of these pools at the location; a pool named twice is two of it. */ "resourcePools"?: (string)[] | undefined; /** Who may come. A patient is new while they have no visit, booked or past; `everyone` unless said. */ "forPatients"?: "everyone" | "new" | "existing" | undefined; /** New or existing at the whole clinic, or with the doctor who is booked; `clinic` unless said. */ "knownTo"?: "clinic" | "doctor" | undefined; /** Whole years on the date of the visit. */ "minAgeYears"?: number | null | undefined; /** Whole years on the date of the visit. */ "maxAgeYears"?: number | null | undefined; "description"?: string | null | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "description": string | null; "durationMinutes": number; /** Kept free before; 0 unless said. */ "bufferBeforeMinutes": number; /** Kept free after; 0 unless said. */ "bufferAfterMinutes": number; /** Starts are so far apart, counted from the full hour of the location’s clock; the duration unless said. */ "gridMinutes": number; /** Counted from so many minutes later; less than the grid, 0 unless said. */ "gridOffsetMinutes": number; /** Least time between booking and start; 0 unless said. */ "minNoticeMinutes": number; /** Minutes of Saturdays and Sundays are no notice; false unless said. */ "noticeOnWeekdaysOnly": boolean; /** How many days ahead may be booked; 365 unless said. */ "horizonDays": number; /** Only Mondays to Fridays count as days ahead; false unless said. */ "horizonOnWeekdaysOnly": boolean; /** The last date on which it may be booked at all; none unless said. */ "lastDate": string | null; /** Seats; 1 unless said, more for a group visit. */ "capacity": number; /** Staff must approve each booking; false unless said. */ "approval": boolean; /** What patients pay when they book, or their time is free again; none unless said. Not together with approval. */ "deposit": { /** In the smallest unit of the currency: 2500 EUR is 25 euros. */ "amount": number; /** ISO 4217. */ "currency": string } | null; /** Rooms and equipment that a visit also needs, each where it stands. */ "resourceIds": (string)[]; /** Any one of each of these pools at the location; a pool named twice is two of it. */ "resourcePools": (string)[]; /** Who may come. A patient is new while they have no visit, booked or past; `everyone` unless said. */ "forPatients": "everyone" | "new" | "existing"; /** New or existing at the whole clinic, or with the doctor who is booked; `clinic` unless said. */ "knownTo": "clinic" | "doctor"; /** Whole years on the date of the visit. */ "minAgeYears": number | null; /** Whole years on the date of the visit. */ "maxAgeYears": number | null; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean } } }
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
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; /** null: the whole clinic. */ "locationId": string | null; /** First closed day, on the location’s calendar. */ "from": string; /** Last closed day, itself included. */ "to": string; "reason": string; /** Counts the changes; the ETag, in quotes. */ "version": number })[]; "nextCursor": string | null; /** With the first page: the public holidays that close a location on the dates asked for; without dates, in the coming year. */ "publicHolidays": ({ "locationId": string; "date": string; /** In the language of the country. */ "name": string; /** How the holiday is found in any year: names it, the same every year. */ "rule": string; /** The location is open after all. */ "open": boolean })[] } } }
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
  "/api/v1/public-holiday-calendars": {
    get: {
    parameters: { query?: { /** ISO 3166-1 */ "country"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ /** ISO 3166-1 */ "country": string; /** ISO 3166-2 without the country, perhaps with a part of it; see the list of calendars. */ "region": string | null; "name": string })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/locations/{id}/public-holidays": {
    get: {
    parameters: { query?: { /** Today at the location unless said. */ "from"?: string | undefined; /** Itself included; a year after `from` unless said. */ "to"?: string | undefined } | undefined; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "locationId": string; /** ISO 3166-1 */ "country": string | null; /** ISO 3166-2 without the country, perhaps with a part of it; see the list of calendars. */ "region": string | null; /** Holidays, by their rule, on which the location is open after all. */ "openOn": (string)[]; /** The last date of which the holidays are known; moves on by itself. */ "knownUntil": string | null; /** Counts the changes, 0 before the first; the ETag, in quotes. */ "version": number; /** Of the dates asked for, earliest first. */ "holidays": ({ "locationId": string; "date": string; /** In the language of the country. */ "name": string; /** How the holiday is found in any year: names it, the same every year. */ "rule": string; /** The location is open after all. */ "open": boolean })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    put: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** ISO 3166-1 */ "country": string | null; /** ISO 3166-2 without the country, perhaps with a part of it; see the list of calendars. */ "region"?: string | null | undefined; /** Holidays, by their rule, on which the location is open after all. */ "openOn"?: (string)[] | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "locationId": string; /** ISO 3166-1 */ "country": string | null; /** ISO 3166-2 without the country, perhaps with a part of it; see the list of calendars. */ "region": string | null; /** Holidays, by their rule, on which the location is open after all. */ "openOn": (string)[]; /** The last date of which the holidays are known; moves on by itself. */ "knownUntil": string | null; /** Counts the changes, 0 before the first; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/locations/{id}/public-holidays/history": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/clinic/host-names": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; /** In lower case and punycode, as DNS has it. */ "hostName": string; /** pending: the record was not seen yet; verified: calls of this host are for this clinic; failed: not there when last looked for, or gone for too long. */ "state": "pending" | "verified" | "failed"; /** What to set at the name’s DNS provider, and to leave there. null: the operator gave this name, without a record. */ "record": { "type": "TXT"; "name": string; "value": string } | null; /** What the last look found; no_answer says nothing about the record. */ "outcome": "found" | "other_value" | "absent" | "no_answer" | null; "addedAt": string; "checkedAt": string | null; "verifiedAt": string | null; /** The record is gone; a week later so is the host name. */ "missingSince": string | null; /** The clinic’s. */ "timeZone": string })[]; "nextCursor": null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** Without protocol and port; in any script. */ "hostName": string } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** In lower case and punycode, as DNS has it. */ "hostName": string; /** pending: the record was not seen yet; verified: calls of this host are for this clinic; failed: not there when last looked for, or gone for too long. */ "state": "pending" | "verified" | "failed"; /** What to set at the name’s DNS provider, and to leave there. null: the operator gave this name, without a record. */ "record": { "type": "TXT"; "name": string; "value": string } | null; /** What the last look found; no_answer says nothing about the record. */ "outcome": "found" | "other_value" | "absent" | "no_answer" | null; "addedAt": string; "checkedAt": string | null; "verifiedAt": string | null; /** The record is gone; a week later so is the host name. */ "missingSince": string | null; /** The clinic’s. */ "timeZone": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/clinic/host-names/{id}/verification": {
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** In lower case and punycode, as DNS has it. */ "hostName": string; /** pending: the record was not seen yet; verified: calls of this host are for this clinic; failed: not there when last looked for, or gone for too long. */ "state": "pending" | "verified" | "failed"; /** What to set at the name’s DNS provider, and to leave there. null: the operator gave this name, without a record. */ "record": { "type": "TXT"; "name": string; "value": string } | null; /** What the last look found; no_answer says nothing about the record. */ "outcome": "found" | "other_value" | "absent" | "no_answer" | null; "addedAt": string; "checkedAt": string | null; "verifiedAt": string | null; /** The record is gone; a week later so is the host name. */ "missingSince": string | null; /** The clinic’s. */ "timeZone": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/clinic/host-names/{id}": {
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors": {
    get: {
    parameters: { query?: { /** Any of these doctors; may be repeated. */ "doctorId"?: (string)[] | undefined; "specialty"?: string | undefined; "language"?: string | undefined; "locationId"?: string | undefined; "visitTypeId"?: string | undefined; "q"?: string | undefined; /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "name": string; "title": string | null; "about": string | null; "specialties": (string)[]; "languages": (string)[]; "visitTypeIds": (string)[]; "locationIds": (string)[]; "nextFree": { "doctorId": string; "visitTypeId": string; "locationId": string; "start": string; "end": string; "timeZone": string; "seatsLeft": number; /** Rules that cannot be judged before it is known who comes, and whether the booking must be approved. */ "conditions"?: ("new_patients_only" | "existing_patients_only" | "under_minimum_age" | "over_maximum_age" | "needs_approval")[] | undefined } | null })[]; "nextCursor": string | null } } }
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
  "/api/v1/doctors/{id}/account": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "doctorId": string; "accountId": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    put: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** A member of the staff with the role doctor. */ "accountId": string } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "doctorId": string; "accountId": string } } }
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
  }
  "/api/v1/members/{accountId}/doctor": {
    get: {
    parameters: { query?: never; header?: never; path: { "accountId": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "doctorId": string; "name": string; "retired": boolean; /** The list of what is booked with this doctor, from now on. */ "appointments": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "email": string; /** Its owner has shown that the address is theirs; a clinic may ask for that before booking. */ "emailVerified": boolean; "roles": (string)[]; /** The account’s own record in this clinic. */ "patientId": string | null; "patients": ({ "id": string; "name": string; /** `self`: the account’s own record. Otherwise what the account is to the patient. */ "relation": "self" | "parent" | "guardian" | "carer" | "proxy"; /** `book`: may book, and sees and moves what it booked itself. `see`: may look. `both`: everything. */ "scope": "book" | "see" | "both" })[]; /** Who this account is as a doctor. */ "doctorId"?: string | undefined } } }
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
  "/api/v1/patients/{id}/access": {
    get: {
    parameters: { query?: { /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "at": string; "timeZone": string; "who": { /** account, client (another system), visitor or system (Praxis itself). */ "kind": string; "id": string | null; /** What the account is called today. */ "name": string | null; /** The capacity: patient, doctor, receptionist, administrator, client, visitor, system. */ "actingAs": string; /** The app in which somebody acted, or the system that called. */ "app": string | null }; /** The caller did it. */ "isYou": boolean; /** From the closed list of docs/operations/audit.md. */ "action": string; "type": "create" | "read" | "update" | "delete" | "execute"; "outcome": "done" | "refused"; "record": { "kind": string; "id": string } | null; "reason": string | null })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/patients/{id}/authorities": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "patientId": string; /** Who acts. */ "actingName": string; /** What they are to the patient. A parent’s lasts until the child is of age; all others have a last day. */ "kind": "parent" | "guardian" | "carer" | "proxy"; /** `book`: book, and see and move what they booked themselves. `see`: look. `both`: everything. */ "scope": "book" | "see" | "both"; "from": string; /** The last day it counts, on the clinic’s calendar. */ "until": string | null; /** What it is worth today: ages may have narrowed it, or ended it (null). */ "worthToday": "book" | "see" | "both" | null; /** The first day on which it counts no more, by its term or by age; null: none is known. */ "endsOn": string | null; /** Told to staff. */ "evidence": string | null; "recordedAt": string; "endedAt": string | null; "endedWhy": string | null; "timeZone": string })[]; "nextCursor": null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** Who shall act: their own record as a patient of this clinic, which must have an account. */ "actingPatientId": string; /** What they are to the patient. A parent’s lasts until the child is of age; all others have a last day. */ "kind": "parent" | "guardian" | "carer" | "proxy"; /** `book`: book, and see and move what they booked themselves. `see`: look. `both`: everything. */ "scope": "book" | "see" | "both"; /** The first day it counts; today unless said. */ "from"?: string | undefined; /** The last day it counts, on the clinic’s calendar. */ "until"?: string | null | undefined; /** What you saw: a birth certificate, an order of a court. */ "evidence": string } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "patientId": string; /** Who acts. */ "actingName": string; /** What they are to the patient. A parent’s lasts until the child is of age; all others have a last day. */ "kind": "parent" | "guardian" | "carer" | "proxy"; /** `book`: book, and see and move what they booked themselves. `see`: look. `both`: everything. */ "scope": "book" | "see" | "both"; "from": string; /** The last day it counts, on the clinic’s calendar. */ "until": string | null; /** What it is worth today: ages may have narrowed it, or ended it (null). */ "worthToday": "book" | "see" | "both" | null; /** The first day on which it counts no more, by its term or by age; null: none is known. */ "endsOn": string | null; /** Told to staff. */ "evidence": string | null; "recordedAt": string; "endedAt": string | null; "endedWhy": string | null; "timeZone": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/patients/{id}/authorities/{authorityId}/withdrawal": {
    post: {
    parameters: { query?: never; header?: never; path: { "id": string; "authorityId": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/patients/{id}/authority-invitations": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "patientId": string; "patientName": string; "email": string; /** What they are to the patient. A parent’s lasts until the child is of age; all others have a last day. */ "kind": "carer" | "proxy"; /** `book`: book, and see and move what they booked themselves. `see`: look. `both`: everything. */ "scope": "book" | "see" | "both"; /** The last day it counts, on the clinic’s calendar. */ "until": string; "invitedAt": string; "expiresAt": string; "timeZone": string })[]; "nextCursor": null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** Whom you ask. Whether there is an account with it nobody is told. */ "email": string; /** What they are to the patient. A parent’s lasts until the child is of age; all others have a last day. */ "kind": "carer" | "proxy"; /** `book`: book, and see and move what they booked themselves. `see`: look. `both`: everything. */ "scope": "book" | "see" | "both"; /** The last day it counts, on the clinic’s calendar. */ "until": string } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "patientId": string; "patientName": string; "email": string; /** What they are to the patient. A parent’s lasts until the child is of age; all others have a last day. */ "kind": "carer" | "proxy"; /** `book`: book, and see and move what they booked themselves. `see`: look. `both`: everything. */ "scope": "book" | "see" | "both"; /** The last day it counts, on the clinic’s calendar. */ "until": string; "invitedAt": string; "expiresAt": string; "timeZone": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/patients/{id}/authority-invitations/{invitationId}": {
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string; "invitationId": string }; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/authority-invitations": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "patientId": string; "patientName": string; "email": string; /** What they are to the patient. A parent’s lasts until the child is of age; all others have a last day. */ "kind": "carer" | "proxy"; /** `book`: book, and see and move what they booked themselves. `see`: look. `both`: everything. */ "scope": "book" | "see" | "both"; /** The last day it counts, on the clinic’s calendar. */ "until": string; "invitedAt": string; "expiresAt": string; "timeZone": string })[]; "nextCursor": null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/authority-invitations/{id}/acceptance": {
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "patientId": string; /** Who acts. */ "actingName": string; /** What they are to the patient. A parent’s lasts until the child is of age; all others have a last day. */ "kind": "parent" | "guardian" | "carer" | "proxy"; /** `book`: book, and see and move what they booked themselves. `see`: look. `both`: everything. */ "scope": "book" | "see" | "both"; "from": string; /** The last day it counts, on the clinic’s calendar. */ "until": string | null; /** What it is worth today: ages may have narrowed it, or ended it (null). */ "worthToday": "book" | "see" | "both" | null; /** The first day on which it counts no more, by its term or by age; null: none is known. */ "endsOn": string | null; /** Told to staff. */ "evidence": string | null; "recordedAt": string; "endedAt": string | null; "endedWhy": string | null; "timeZone": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/authority-invitations/{id}/refusal": {
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/access-policy": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** From this age on whoever acts for a child books for them and no longer looks. */ "narrowsAtAge": number; /** At this age whatever was recorded over a child ends. Not below narrowsAtAge. */ "endsAtAge": number; /** How long after the last visit a doctor still sees the record of their patient. Counts for visits booked from now on. */ "careMonths": number; /** How long a record stays open to a doctor who broke the glass. */ "emergencyHours": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    put: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** From this age on whoever acts for a child books for them and no longer looks. */ "narrowsAtAge": number; /** At this age whatever was recorded over a child ends. Not below narrowsAtAge. */ "endsAtAge": number; /** How long after the last visit a doctor still sees the record of their patient. Counts for visits booked from now on. */ "careMonths": number; /** How long a record stays open to a doctor who broke the glass. */ "emergencyHours": number } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** From this age on whoever acts for a child books for them and no longer looks. */ "narrowsAtAge": number; /** At this age whatever was recorded over a child ends. Not below narrowsAtAge. */ "endsAtAge": number; /** How long after the last visit a doctor still sees the record of their patient. Counts for visits booked from now on. */ "careMonths": number; /** How long a record stays open to a doctor who broke the glass. */ "emergencyHours": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/patients/emergency-search": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** The whole name, in any case and with or without accents. */ "name": string; "birthDate": string } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "name": string; "birthDate": string })[]; "nextCursor": null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/patients/{id}/emergency-access": {
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** Why it cannot wait. Administrators and the patient read it. */ "reason": string } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "patientId": string; "patientName": string; "doctorId": string; "doctorName": string; "reason": string; "openedAt": string; "expiresAt": string; /** Closed before its time. */ "endedAt": string | null; "timeZone": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/emergency-accesses": {
    get: {
    parameters: { query?: { /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "patientId": string; "patientName": string; "doctorId": string; "doctorName": string; "reason": string; "openedAt": string; "expiresAt": string; /** Closed before its time. */ "endedAt": string | null; "timeZone": string })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/emergency-accesses/{id}": {
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/consent-texts": {
    get: {
    parameters: { query?: { /** `privacy_notice`: has read it. `reminders_by_email`: asked before a reminder is sent; confirmations need none. Others, such as `research`, are the clinic’s own. */ "kind"?: string | undefined; /** An older one. */ "version"?: number | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "kind": string; /** Counts the wordings of a kind. */ "version": number; "publishedAt": string; "timeZone": string; "texts": ({ "locale": string; "title": string; "text": string })[] })[]; "nextCursor": null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** `privacy_notice`: has read it. `reminders_by_email`: asked before a reminder is sent; confirmations need none. Others, such as `research`, are the clinic’s own. */ "kind": string; /** The same wording in each language. */ "texts": ({ /** BCP 47 */ "locale": string; "title": string; "text": string })[] } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "kind": string; /** Counts the wordings of a kind. */ "version": number; "publishedAt": string; "timeZone": string; "texts": ({ "locale": string; "title": string; "text": string })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/consents": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "kind": string; /** `given_to_older_words` still counts; the clinic has published others since. */ "state": "never_asked" | "given" | "given_to_older_words" | "withdrawn"; /** The newest words. */ "text": { "kind": string; /** Counts the wordings of a kind. */ "version": number; "publishedAt": string; "timeZone": string; "texts": ({ "locale": string; "title": string; "text": string })[] } | null; /** Newest first. */ "history": ({ "id": string; "kind": string; "given": boolean; "version": number | null; "locale": string | null; "at": string; "timeZone": string; "by": string | null; /** patient, or the capacity of whoever of the staff wrote it down. */ "actingAs": string; /** Where it came from; of staff it is not told. */ "address": string | null })[] })[]; "nextCursor": null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** `privacy_notice`: has read it. `reminders_by_email`: asked before a reminder is sent; confirmations need none. Others, such as `research`, are the clinic’s own. */ "kind": string; /** false takes it back. */ "given": boolean; /** Counts the wordings of a kind. */ "version"?: number | undefined; /** BCP 47 */ "locale"?: string | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "kind": string; "given": boolean; "version": number | null; "locale": string | null; "at": string; "timeZone": string; "by": string | null; /** patient, or the capacity of whoever of the staff wrote it down. */ "actingAs": string; /** Where it came from; of staff it is not told. */ "address": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/patients/{id}/consents": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "kind": string; /** `given_to_older_words` still counts; the clinic has published others since. */ "state": "never_asked" | "given" | "given_to_older_words" | "withdrawn"; /** The newest words. */ "text": { "kind": string; /** Counts the wordings of a kind. */ "version": number; "publishedAt": string; "timeZone": string; "texts": ({ "locale": string; "title": string; "text": string })[] } | null; /** Newest first. */ "history": ({ "id": string; "kind": string; "given": boolean; "version": number | null; "locale": string | null; "at": string; "timeZone": string; "by": string | null; /** patient, or the capacity of whoever of the staff wrote it down. */ "actingAs": string; /** Where it came from; of staff it is not told. */ "address": string | null })[] })[]; "nextCursor": null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** `privacy_notice`: has read it. `reminders_by_email`: asked before a reminder is sent; confirmations need none. Others, such as `research`, are the clinic’s own. */ "kind": string; /** false takes it back. */ "given": boolean; /** Counts the wordings of a kind. */ "version"?: number | undefined; /** BCP 47 */ "locale"?: string | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "kind": string; "given": boolean; "version": number | null; "locale": string | null; "at": string; "timeZone": string; "by": string | null; /** patient, or the capacity of whoever of the staff wrote it down. */ "actingAs": string; /** Where it came from; of staff it is not told. */ "address": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors/{id}/hours": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "doctorId": string; "hours": ({ "locationId": string; /** 1 is Monday, 7 is Sunday. */ "weekday": number; /** HH:MM on the location’s clock. */ "from": string; /** HH:MM; 24:00 is midnight at the end of the day; earlier than `from` means on the next day. */ "to": string; /** First date on which the window begins. */ "validFrom"?: string | undefined; /** Last date on which the window begins, itself included. */ "validTo"?: string | undefined; /** In how many weeks once; every week unless said. */ "everyWeeks"?: number | undefined; /** With `everyWeeks`: any date of a week, Monday to Sunday, in which the window is. */ "anchorDate"?: string | undefined; /** Kept for these; for every visit type unless said. */ "visitTypeIds"?: (string)[] | undefined })[]; /** Of the doctor’s whole schedule: grows with every change of it; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    put: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "hours": ({ "locationId": string; /** 1 is Monday, 7 is Sunday. */ "weekday": number; /** HH:MM on the location’s clock. */ "from": string; /** HH:MM; 24:00 is midnight at the end of the day; earlier than `from` means on the next day. */ "to": string; /** First date on which the window begins. */ "validFrom"?: string | undefined; /** Last date on which the window begins, itself included. */ "validTo"?: string | undefined; /** In how many weeks once; every week unless said. */ "everyWeeks"?: number | undefined; /** With `everyWeeks`: any date of a week, Monday to Sunday, in which the window is. */ "anchorDate"?: string | undefined; /** Kept for these; for every visit type unless said. */ "visitTypeIds"?: (string)[] | undefined })[] } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "doctorId": string; "hours": ({ "locationId": string; /** 1 is Monday, 7 is Sunday. */ "weekday": number; /** HH:MM on the location’s clock. */ "from": string; /** HH:MM; 24:00 is midnight at the end of the day; earlier than `from` means on the next day. */ "to": string; /** First date on which the window begins. */ "validFrom"?: string | undefined; /** Last date on which the window begins, itself included. */ "validTo"?: string | undefined; /** In how many weeks once; every week unless said. */ "everyWeeks"?: number | undefined; /** With `everyWeeks`: any date of a week, Monday to Sunday, in which the window is. */ "anchorDate"?: string | undefined; /** Kept for these; for every visit type unless said. */ "visitTypeIds"?: (string)[] | undefined })[]; /** Of the doctor’s whole schedule: grows with every change of it; the ETag, in quotes. */ "version": number } } }
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
  "/api/v1/doctors/{id}/breaks": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "doctorId": string; "breaks": ({ /** For the staff; patients only see that there is a break. */ "name": string; /** Everywhere unless said. */ "locationId"?: string | undefined; /** 1 is Monday, 7 is Sunday. */ "weekday": number; /** HH:MM on the location’s clock. */ "from": string; /** HH:MM; 24:00 is midnight at the end of the day; earlier than `from` means on the next day. */ "to": string; /** First date on which the window begins. */ "validFrom"?: string | undefined; /** Last date on which the window begins, itself included. */ "validTo"?: string | undefined; /** In how many weeks once; every week unless said. */ "everyWeeks"?: number | undefined; /** With `everyWeeks`: any date of a week, Monday to Sunday, in which the window is. */ "anchorDate"?: string | undefined })[]; /** Of the doctor’s whole schedule; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    put: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "breaks": ({ /** For the staff; patients only see that there is a break. */ "name": string; /** Everywhere unless said. */ "locationId"?: string | undefined; /** 1 is Monday, 7 is Sunday. */ "weekday": number; /** HH:MM on the location’s clock. */ "from": string; /** HH:MM; 24:00 is midnight at the end of the day; earlier than `from` means on the next day. */ "to": string; /** First date on which the window begins. */ "validFrom"?: string | undefined; /** Last date on which the window begins, itself included. */ "validTo"?: string | undefined; /** In how many weeks once; every week unless said. */ "everyWeeks"?: number | undefined; /** With `everyWeeks`: any date of a week, Monday to Sunday, in which the window is. */ "anchorDate"?: string | undefined })[] } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "doctorId": string; "breaks": ({ /** For the staff; patients only see that there is a break. */ "name": string; /** Everywhere unless said. */ "locationId"?: string | undefined; /** 1 is Monday, 7 is Sunday. */ "weekday": number; /** HH:MM on the location’s clock. */ "from": string; /** HH:MM; 24:00 is midnight at the end of the day; earlier than `from` means on the next day. */ "to": string; /** First date on which the window begins. */ "validFrom"?: string | undefined; /** Last date on which the window begins, itself included. */ "validTo"?: string | undefined; /** In how many weeks once; every week unless said. */ "everyWeeks"?: number | undefined; /** With `everyWeeks`: any date of a week, Monday to Sunday, in which the window is. */ "anchorDate"?: string | undefined })[]; /** Of the doctor’s whole schedule; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors/{id}/breaks/history": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors/{id}/paces": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "doctorId": string; "paces": ({ "visitTypeId": string; "durationMinutes"?: number | undefined; "bufferBeforeMinutes"?: number | undefined; "bufferAfterMinutes"?: number | undefined })[]; /** Of the doctor’s whole schedule; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    put: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "paces": ({ "visitTypeId": string; "durationMinutes"?: number | undefined; "bufferBeforeMinutes"?: number | undefined; "bufferAfterMinutes"?: number | undefined })[] } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "doctorId": string; "paces": ({ "visitTypeId": string; "durationMinutes"?: number | undefined; "bufferBeforeMinutes"?: number | undefined; "bufferAfterMinutes"?: number | undefined })[]; /** Of the doctor’s whole schedule; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors/{id}/paces/history": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors/{id}/schedule/problems": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "doctorId": string; "data": ({ "problem": "unreadable_window" | "retired_location" | "unoffered_visit_type" | "never_begins" | "long_night" | "two_places_at_once" | "break_outside_hours" | "override_on_closed_date" | "override_during_leave" | "visit_type_without_hours" | "visit_longer_than_openings" | "no_start_on_grid" | "notice_beyond_horizon" | "last_date_passed"; /** One English sentence with what this is about; not to be parsed. */ "detail": string; /** The rule at fault. */ "rule": { "kind": "hours" | "break" | "override" | "pace" | "visit type"; /** Of the override or the visit type. */ "id": string | null; /** Which of the doctor’s hours, breaks or paces, as they are read. */ "index": number | null } })[]; "nextCursor": string | null; /** Of the schedule that was looked at. */ "version": number } } }
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
    requestBody: { content: { "application/json": { /** RFC 3339 with an offset; or a date of the clinic’s calendar, for the whole day. */ "start": string; /** RFC 3339 with an offset; or a date of the clinic’s calendar, for the whole day. */ "end": string; "reason"?: string | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "doctorId": string; "start": string; "end": string; "timeZone": string; "reason": string | null; "hits": ({ "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] })[] } } }
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
  "/api/v1/doctors/{id}/limits": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "doctorId": string; "limits": ({ /** Of this visit type; of all together unless said. */ "visitTypeId"?: string | undefined; /** A day, or a week from Monday, on the calendar of the location where a visit takes place. */ "per": "day" | "week"; /** So many visits begin in it at most, holds counted. */ "most": number })[]; /** Of the doctor’s whole schedule; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    put: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "limits": ({ /** Of this visit type; of all together unless said. */ "visitTypeId"?: string | undefined; /** A day, or a week from Monday, on the calendar of the location where a visit takes place. */ "per": "day" | "week"; /** So many visits begin in it at most, holds counted. */ "most": number })[] } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "doctorId": string; "limits": ({ /** Of this visit type; of all together unless said. */ "visitTypeId"?: string | undefined; /** A day, or a week from Monday, on the calendar of the location where a visit takes place. */ "per": "day" | "week"; /** So many visits begin in it at most, holds counted. */ "most": number })[]; /** Of the doctor’s whole schedule; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors/{id}/limits/history": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors/{id}/travel-times": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "doctorId": string; "minutes": number; "between": ({ "locationIds": (string)[]; /** Between these two, in either direction. */ "minutes": number })[]; /** Of the doctor’s whole schedule; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    put: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** Between any two locations that `between` does not name; 0: no time at all. */ "minutes": number; "between"?: ({ "locationIds": (string)[]; /** Between these two, in either direction. */ "minutes": number })[] | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "doctorId": string; "minutes": number; "between": ({ "locationIds": (string)[]; /** Between these two, in either direction. */ "minutes": number })[]; /** Of the doctor’s whole schedule; the ETag, in quotes. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/doctors/{id}/travel-times/history": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/payments/events": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/payment-setup": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** Whether a deposit can be paid here at all. */ "takesPayments": boolean } } }
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
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: { "idempotency-key"?: string | undefined } | undefined; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "holdId"?: string | undefined; /** A time somebody wants. */ "slot"?: { "doctorId": string; "visitTypeId": string; "locationId": string; /** RFC 3339 with an offset. */ "start": string } | undefined; "patientId": string; "reason"?: string | undefined; "answers"?: { [name: string]: string | number | boolean } | undefined; "notes"?: string | undefined; /** Staff only: book although a rule forbids it. The reason stays visible for ever. */ "override"?: { "reason": string } | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/history": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "move": string; "fromStatus": string | null; "toStatus": string; "from": { "doctorId": string; "visitTypeId": string; "locationId": string; "start": string; "end": string; "timeZone": string } | null; "to": { "doctorId": string; "visitTypeId": string; "locationId": string; "start": string; "end": string; "timeZone": string }; "reason": string | null; "overrideReason": string | null; "by": string | null; "as": string; /** A patient’s cancellation or change, later than the clinic asks. */ "late": boolean; "at": string })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/reschedule": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** A time somebody wants. */ "slot"?: { "doctorId": string; "visitTypeId": string; "locationId": string; /** RFC 3339 with an offset. */ "start": string } | undefined; "holdId"?: string | undefined; "reason"?: string | undefined; /** Staff only: book although a rule forbids it. The reason stays visible for ever. */ "override"?: { "reason": string } | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/cancellation": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/confirmation": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/declination": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/arrival": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/start": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/completion": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/no-show": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/undo": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/deposits": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "state": "due" | "paid" | "closed"; /** In the smallest unit of the currency: 2500 EUR is 25 euros. */ "amount": number; /** ISO 4217. */ "currency": string; /** Until when what it is for is kept. */ "dueAt": string; "paidAt": string | null; "refunds": ({ /** In the smallest unit of the currency: 2500 EUR is 25 euros. */ "amount": number; "why": "called_off" | "too_late" | "paid_twice" | "wrong_sum"; "state": "owed" | "done" | "failed"; /** When it was decided. */ "at": string })[] })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/appointments/{id}/deposits/checkout": {
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** The payment processor’s page, where the caller pays. */ "url": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/booking-policy": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** So long a request waits for the clinic’s answer, and never longer than until the visit would begin. */ "approvalHours": number; /** A patient who cancels or moves a visit later than so long before its start is late. */ "cancellationNoticeMinutes": number; /** Late is recorded, or is for the desk to do: the patient calls. */ "lateCancellation": "allowed" | "desk"; /** So long a mistaken move can be taken back; 0: never. */ "undoMinutes"?: number | undefined; "noShow"?: { "minutes": number; "after": "start" | "end" } | null | undefined; /** 0 as long as the clinic decided nothing: the usual rules. */ "version"?: number | undefined } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    put: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** So long a request waits for the clinic’s answer, and never longer than until the visit would begin. */ "approvalHours": number; /** A patient who cancels or moves a visit later than so long before its start is late. */ "cancellationNoticeMinutes": number; /** Late is recorded, or is for the desk to do: the patient calls. */ "lateCancellation": "allowed" | "desk"; /** So long a mistaken move can be taken back; 0: never. */ "undoMinutes": number; /** Who has not arrived so long after the start or the end of the visit did not come. Null: the desk says so. Counts for visits that begin after it was set. */ "noShow": { "minutes": number; "after": "start" | "end" } | null } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** So long a request waits for the clinic’s answer, and never longer than until the visit would begin. */ "approvalHours": number; /** A patient who cancels or moves a visit later than so long before its start is late. */ "cancellationNoticeMinutes": number; /** Late is recorded, or is for the desk to do: the patient calls. */ "lateCancellation": "allowed" | "desk"; /** So long a mistaken move can be taken back; 0: never. */ "undoMinutes": number; /** Who has not arrived so long after the start or the end of the visit did not come. Null: the desk says so. Counts for visits that begin after it was set. */ "noShow": { "minutes": number; "after": "start" | "end" } | null; /** 0 as long as the clinic decided nothing: the usual rules. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/booking-policy/history": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/offers": {
    get: {
    parameters: { query?: { "state"?: ("open" | "accepted" | "refused" | "lapsed" | "withdrawn")[] | undefined; "patientId"?: string | undefined; "entryId"?: string | undefined; "doctorId"?: string | undefined; /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "state": "open" | "accepted" | "refused" | "lapsed" | "withdrawn"; /** Of a withdrawn offer: the rule or the word for why. */ "why": string | null; "patientId": string; /** Told to who is signed in, not to who has the link. */ "patientName": string | null; "doctorId": string; "visitTypeId": string; "locationId": string; "doctor": { "id": string; "name": string; "title": string | null }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "madeAt": string; /** When the letter leaves: not at night. */ "tellAt": string; "deadline": string; "answeredAt": string | null; /** Who waits; accepting fulfils it. */ "entryId": string | null; /** The appointment that accepting moves. */ "movesAppointmentId": string | null; /** What accepting booked, or moved. */ "appointmentId": string | null; /** Why this person and not another. */ "chosen"?: { /** The clinic’s order at that moment. */ "order": string; /** Their place among those who would take the time; 1 is the first. */ "place": number; /** Who stood before them and was not offered it, each with the rule or the word for why. */ "passedOver": ({ "entryId": string; "why": string })[]; /** A sentence. */ "reason": string } | undefined })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/offers/{id}": {
    get: {
    parameters: { query?: never; header?: { /** What stands behind the # of the link. */ "offer-token"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "state": "open" | "accepted" | "refused" | "lapsed" | "withdrawn"; /** Of a withdrawn offer: the rule or the word for why. */ "why": string | null; "patientId": string; /** Told to who is signed in, not to who has the link. */ "patientName": string | null; "doctorId": string; "visitTypeId": string; "locationId": string; "doctor": { "id": string; "name": string; "title": string | null }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "madeAt": string; /** When the letter leaves: not at night. */ "tellAt": string; "deadline": string; "answeredAt": string | null; /** Who waits; accepting fulfils it. */ "entryId": string | null; /** The appointment that accepting moves. */ "movesAppointmentId": string | null; /** What accepting booked, or moved. */ "appointmentId": string | null; /** Why this person and not another. */ "chosen"?: { /** The clinic’s order at that moment. */ "order": string; /** Their place among those who would take the time; 1 is the first. */ "place": number; /** Who stood before them and was not offered it, each with the rule or the word for why. */ "passedOver": ({ "entryId": string; "why": string })[]; /** A sentence. */ "reason": string } | undefined } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/offers/{id}/acceptance": {
    post: {
    parameters: { query?: never; header?: { /** What stands behind the # of the link. */ "offer-token"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** What stands behind the # of the link. */ "token"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "state": "open" | "accepted" | "refused" | "lapsed" | "withdrawn"; /** Of a withdrawn offer: the rule or the word for why. */ "why": string | null; "patientId": string; /** Told to who is signed in, not to who has the link. */ "patientName": string | null; "doctorId": string; "visitTypeId": string; "locationId": string; "doctor": { "id": string; "name": string; "title": string | null }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "madeAt": string; /** When the letter leaves: not at night. */ "tellAt": string; "deadline": string; "answeredAt": string | null; /** Who waits; accepting fulfils it. */ "entryId": string | null; /** The appointment that accepting moves. */ "movesAppointmentId": string | null; /** What accepting booked, or moved. */ "appointmentId": string | null; /** Why this person and not another. */ "chosen"?: { /** The clinic’s order at that moment. */ "order": string; /** Their place among those who would take the time; 1 is the first. */ "place": number; /** Who stood before them and was not offered it, each with the rule or the word for why. */ "passedOver": ({ "entryId": string; "why": string })[]; /** A sentence. */ "reason": string } | undefined } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/offers/{id}/refusal": {
    post: {
    parameters: { query?: never; header?: { /** What stands behind the # of the link. */ "offer-token"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** What stands behind the # of the link. */ "token"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "state": "open" | "accepted" | "refused" | "lapsed" | "withdrawn"; /** Of a withdrawn offer: the rule or the word for why. */ "why": string | null; "patientId": string; /** Told to who is signed in, not to who has the link. */ "patientName": string | null; "doctorId": string; "visitTypeId": string; "locationId": string; "doctor": { "id": string; "name": string; "title": string | null }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "madeAt": string; /** When the letter leaves: not at night. */ "tellAt": string; "deadline": string; "answeredAt": string | null; /** Who waits; accepting fulfils it. */ "entryId": string | null; /** The appointment that accepting moves. */ "movesAppointmentId": string | null; /** What accepting booked, or moved. */ "appointmentId": string | null; /** Why this person and not another. */ "chosen"?: { /** The clinic’s order at that moment. */ "order": string; /** Their place among those who would take the time; 1 is the first. */ "place": number; /** Who stood before them and was not offered it, each with the rule or the word for why. */ "passedOver": ({ "entryId": string; "why": string })[]; /** A sentence. */ "reason": string } | undefined } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/outages": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "resourceId": string; "start": string; "end": string; /** For the staff. */ "reason": string | null; /** In order again before its time. */ "endedAt": string | null; /** Of the location. */ "timeZone": string })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "resourceId": string; "from": string; "to": string; /** For the staff. */ "reason"?: string | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "resourceId": string; "start": string; "end": string; /** For the staff. */ "reason": string | null; /** In order again before its time. */ "endedAt": string | null; /** Of the location. */ "timeZone": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/outages/{id}": {
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/waitlist-policy": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** Who is offered a freed time first. `first_come`: who waits longest. `urgency_then_first_come`: who the clinic says is more urgent, then who waits longest. `fair`: who was offered least often, then longest ago, then who waits longest. */ "order": "first_come" | "urgency_then_first_come" | "fair"; /** How long an offer stands, from when its letter leaves. */ "standsMinutes": number; /** From when on nobody is written to, by the clocks where they live. */ "quietFrom": string; /** Until when. The same as quietFrom: there are no quiet hours. */ "quietTo": string; /** How many are offered seats of one group visit at the same time. Any other time is one person’s. */ "atOnce": number; /** For how many things one patient may wait at once. */ "mostOpenEntries": number; /** 0 while the clinic has decided nothing. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    put: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** Who is offered a freed time first. `first_come`: who waits longest. `urgency_then_first_come`: who the clinic says is more urgent, then who waits longest. `fair`: who was offered least often, then longest ago, then who waits longest. */ "order": "first_come" | "urgency_then_first_come" | "fair"; /** How long an offer stands, from when its letter leaves. */ "standsMinutes": number; /** From when on nobody is written to, by the clocks where they live. */ "quietFrom": string; /** Until when. The same as quietFrom: there are no quiet hours. */ "quietTo": string; /** How many are offered seats of one group visit at the same time. Any other time is one person’s. */ "atOnce": number; /** For how many things one patient may wait at once. */ "mostOpenEntries": number } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** Who is offered a freed time first. `first_come`: who waits longest. `urgency_then_first_come`: who the clinic says is more urgent, then who waits longest. `fair`: who was offered least often, then longest ago, then who waits longest. */ "order": "first_come" | "urgency_then_first_come" | "fair"; /** How long an offer stands, from when its letter leaves. */ "standsMinutes": number; /** From when on nobody is written to, by the clocks where they live. */ "quietFrom": string; /** Until when. The same as quietFrom: there are no quiet hours. */ "quietTo": string; /** How many are offered seats of one group visit at the same time. Any other time is one person’s. */ "atOnce": number; /** For how many things one patient may wait at once. */ "mostOpenEntries": number; /** 0 while the clinic has decided nothing. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/waitlist-policy/history": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/waitlist-entries": {
    get: {
    parameters: { query?: { "patientId"?: string | undefined; "visitTypeId"?: string | undefined; /** Whom they would take, by name or as any. */ "doctorId"?: string | undefined; "state"?: ("waiting" | "fulfilled" | "withdrawn" | "ended")[] | undefined; /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "state": "waiting" | "fulfilled" | "withdrawn" | "ended"; "endedWhy": string | null; "version": number; "patientId": string; "patientName": string; "visitTypeId": string; "visitTypeName": string; /** Null: any. */ "doctorIds": (string)[] | null; "locationIds": (string)[] | null; "from": string | null; "to": string | null; "weekdays": (number)[] | null; "windows": ({ "from": string; "to": string })[] | null; "noticeMinutes": number; /** The clinic’s word; staff only. */ "urgency": "routine" | "soon" | "urgent"; "forAppointmentId": string | null; "addedAt": string; "endedAt": string | null; "timesOffered": number; "lastOfferedAt": string | null; /** The visit that fulfilled it. */ "appointmentId": string | null; "timeZone": string })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "patientId": string; "visitTypeId": string; /** Any of these; left out: any doctor. */ "doctorIds"?: (string)[] | undefined; /** Any of these; left out: any location. */ "locationIds"?: (string)[] | undefined; /** The first day that would do, on the calendar of the location. */ "from"?: string | undefined; /** The last; after it the entry ends. */ "to"?: string | undefined; /** 1 is Monday; left out: any. */ "weekdays"?: (number)[] | undefined; /** When the visit would begin: before 12:00, before 17:00, later. Instead of windows. */ "partsOfDay"?: ("morning" | "afternoon" | "evening")[] | undefined; /** Within which the visit would begin, on the clocks of the location. */ "windows"?: ({ "from": string; "to": string })[] | undefined; /** How long before the visit they must hear of it, at least. */ "noticeMinutes"?: number | undefined; /** The clinic’s word; staff only. */ "urgency"?: "routine" | "soon" | "urgent" | undefined; /** They have this one, and want an earlier time for it: accepting an offer moves it. */ "forAppointmentId"?: string | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "state": "waiting" | "fulfilled" | "withdrawn" | "ended"; "endedWhy": string | null; "version": number; "patientId": string; "patientName": string; "visitTypeId": string; "visitTypeName": string; /** Null: any. */ "doctorIds": (string)[] | null; "locationIds": (string)[] | null; "from": string | null; "to": string | null; "weekdays": (number)[] | null; "windows": ({ "from": string; "to": string })[] | null; "noticeMinutes": number; /** The clinic’s word; staff only. */ "urgency": "routine" | "soon" | "urgent"; "forAppointmentId": string | null; "addedAt": string; "endedAt": string | null; "timesOffered": number; "lastOfferedAt": string | null; /** The visit that fulfilled it. */ "appointmentId": string | null; "timeZone": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/waitlist-entries/{id}": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "state": "waiting" | "fulfilled" | "withdrawn" | "ended"; "endedWhy": string | null; "version": number; "patientId": string; "patientName": string; "visitTypeId": string; "visitTypeName": string; /** Null: any. */ "doctorIds": (string)[] | null; "locationIds": (string)[] | null; "from": string | null; "to": string | null; "weekdays": (number)[] | null; "windows": ({ "from": string; "to": string })[] | null; "noticeMinutes": number; /** The clinic’s word; staff only. */ "urgency": "routine" | "soon" | "urgent"; "forAppointmentId": string | null; "addedAt": string; "endedAt": string | null; "timesOffered": number; "lastOfferedAt": string | null; /** The visit that fulfilled it. */ "appointmentId": string | null; "timeZone": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    patch: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** Any of these; left out: any doctor. */ "doctorIds"?: (string)[] | null | undefined; /** Any of these; left out: any location. */ "locationIds"?: (string)[] | null | undefined; /** The first day that would do, on the calendar of the location. */ "from"?: string | null | undefined; /** The last; after it the entry ends. */ "to"?: string | null | undefined; /** 1 is Monday; left out: any. */ "weekdays"?: (number)[] | null | undefined; /** When the visit would begin: before 12:00, before 17:00, later. Instead of windows. */ "partsOfDay"?: ("morning" | "afternoon" | "evening")[] | null | undefined; /** Within which the visit would begin, on the clocks of the location. */ "windows"?: ({ "from": string; "to": string })[] | null | undefined; /** How long before the visit they must hear of it, at least. */ "noticeMinutes"?: number | undefined; /** The clinic’s word; staff only. */ "urgency"?: "routine" | "soon" | "urgent" | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "state": "waiting" | "fulfilled" | "withdrawn" | "ended"; "endedWhy": string | null; "version": number; "patientId": string; "patientName": string; "visitTypeId": string; "visitTypeName": string; /** Null: any. */ "doctorIds": (string)[] | null; "locationIds": (string)[] | null; "from": string | null; "to": string | null; "weekdays": (number)[] | null; "windows": ({ "from": string; "to": string })[] | null; "noticeMinutes": number; /** The clinic’s word; staff only. */ "urgency": "routine" | "soon" | "urgent"; "forAppointmentId": string | null; "addedAt": string; "endedAt": string | null; "timesOffered": number; "lastOfferedAt": string | null; /** The visit that fulfilled it. */ "appointmentId": string | null; "timeZone": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/waitlist-entries/{id}/withdrawal": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "state": "waiting" | "fulfilled" | "withdrawn" | "ended"; "endedWhy": string | null; "version": number; "patientId": string; "patientName": string; "visitTypeId": string; "visitTypeName": string; /** Null: any. */ "doctorIds": (string)[] | null; "locationIds": (string)[] | null; "from": string | null; "to": string | null; "weekdays": (number)[] | null; "windows": ({ "from": string; "to": string })[] | null; "noticeMinutes": number; /** The clinic’s word; staff only. */ "urgency": "routine" | "soon" | "urgent"; "forAppointmentId": string | null; "addedAt": string; "endedAt": string | null; "timesOffered": number; "lastOfferedAt": string | null; /** The visit that fulfilled it. */ "appointmentId": string | null; "timeZone": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/waitlist-entries/{id}/offers": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "state": "open" | "accepted" | "refused" | "lapsed" | "withdrawn"; /** Of a withdrawn offer: the rule or the word for why. */ "why": string | null; "patientId": string; /** Told to who is signed in, not to who has the link. */ "patientName": string | null; "doctorId": string; "visitTypeId": string; "locationId": string; "doctor": { "id": string; "name": string; "title": string | null }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "madeAt": string; /** When the letter leaves: not at night. */ "tellAt": string; "deadline": string; "answeredAt": string | null; /** Who waits; accepting fulfils it. */ "entryId": string | null; /** The appointment that accepting moves. */ "movesAppointmentId": string | null; /** What accepting booked, or moved. */ "appointmentId": string | null; /** Why this person and not another. */ "chosen"?: { /** The clinic’s order at that moment. */ "order": string; /** Their place among those who would take the time; 1 is the first. */ "place": number; /** Who stood before them and was not offered it, each with the rule or the word for why. */ "passedOver": ({ "entryId": string; "why": string })[]; /** A sentence. */ "reason": string } | undefined })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/fair-use": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** So many times one account keeps at once: while forms are filled, and while visits wait for their deposit. Null: as many as there are. */ "holdsPerAccount": number | null; /** The same for visitors at one network address (of IPv6 the first 64 bits). Null: as many as there are. */ "holdsPerAddress": number | null; /** So many visits ahead one patient has, whoever booked them; what the clinic books does not count. Null: as many as there are. */ "visitsPerPatient": number | null; /** So many visits ahead one account has booked for others. Null: as many as there are. */ "visitsPerAccount": number | null; /** So many visits ahead have been booked from one network address, counted from when this is set. A company, a dormitory or a carrier’s customers may share one. Null: as many as there are. */ "visitsPerAddress": number | null; /** What follows on visits that a patient missed. Null: nothing. */ "missedVisits": { /** From so many missed visits on … */ "from": number; /** … within so many months … */ "withinMonths": number; /** … what the patient books is a proposal that the desk approves, or is kept until a deposit is paid, or is booked by the desk only. Where no payments can be taken, a deposit is an approval. */ "consequence": "approval" | "deposit" | "desk"; /** With the consequence `deposit`, and no other: what is paid for a visit whose type asks for none and needs no approval. */ "deposit"?: { /** In the smallest unit of the currency: 2500 EUR is 25 euros. */ "amount": number; /** ISO 4217. */ "currency": string } | undefined } | null; /** 0 as long as the clinic decided nothing: the usual rules. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    put: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** So many times one account keeps at once: while forms are filled, and while visits wait for their deposit. Null: as many as there are. */ "holdsPerAccount": number | null; /** The same for visitors at one network address (of IPv6 the first 64 bits). Null: as many as there are. */ "holdsPerAddress": number | null; /** So many visits ahead one patient has, whoever booked them; what the clinic books does not count. Null: as many as there are. */ "visitsPerPatient": number | null; /** So many visits ahead one account has booked for others. Null: as many as there are. */ "visitsPerAccount": number | null; /** So many visits ahead have been booked from one network address, counted from when this is set. A company, a dormitory or a carrier’s customers may share one. Null: as many as there are. */ "visitsPerAddress": number | null; /** What follows on visits that a patient missed. Null: nothing. */ "missedVisits": { /** From so many missed visits on … */ "from": number; /** … within so many months … */ "withinMonths": number; /** … what the patient books is a proposal that the desk approves, or is kept until a deposit is paid, or is booked by the desk only. Where no payments can be taken, a deposit is an approval. */ "consequence": "approval" | "deposit" | "desk"; /** With the consequence `deposit`, and no other: what is paid for a visit whose type asks for none and needs no approval. */ "deposit"?: { /** In the smallest unit of the currency: 2500 EUR is 25 euros. */ "amount": number; /** ISO 4217. */ "currency": string } | undefined } | null } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** So many times one account keeps at once: while forms are filled, and while visits wait for their deposit. Null: as many as there are. */ "holdsPerAccount": number | null; /** The same for visitors at one network address (of IPv6 the first 64 bits). Null: as many as there are. */ "holdsPerAddress": number | null; /** So many visits ahead one patient has, whoever booked them; what the clinic books does not count. Null: as many as there are. */ "visitsPerPatient": number | null; /** So many visits ahead one account has booked for others. Null: as many as there are. */ "visitsPerAccount": number | null; /** So many visits ahead have been booked from one network address, counted from when this is set. A company, a dormitory or a carrier’s customers may share one. Null: as many as there are. */ "visitsPerAddress": number | null; /** What follows on visits that a patient missed. Null: nothing. */ "missedVisits": { /** From so many missed visits on … */ "from": number; /** … within so many months … */ "withinMonths": number; /** … what the patient books is a proposal that the desk approves, or is kept until a deposit is paid, or is booked by the desk only. Where no payments can be taken, a deposit is an approval. */ "consequence": "approval" | "deposit" | "desk"; /** With the consequence `deposit`, and no other: what is paid for a visit whose type asks for none and needs no approval. */ "deposit"?: { /** In the smallest unit of the currency: 2500 EUR is 25 euros. */ "amount": number; /** ISO 4217. */ "currency": string } | undefined } | null; /** 0 as long as the clinic decided nothing: the usual rules. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/fair-use/history": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/patients/{id}/booking-terms": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** After visits that were missed: the desk approves what is booked, or a deposit is paid for it, or the desk books. Null: as everybody does. */ "consequence": "approval" | "deposit" | "desk" | null; /** What is paid for a visit whose type asks for no deposit and needs no approval. */ "deposit": { /** In the smallest unit of the currency: 2500 EUR is 25 euros. */ "amount": number; /** ISO 4217. */ "currency": string } | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/pathways": {
    get: {
    parameters: { query?: { /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "name": string; "steps": ({ "name"?: string | undefined; "visitTypeId": string; /** Any of these; any doctor who offers the visit type unless said. */ "doctorIds"?: (string)[] | undefined; /** A doctor of this specialty. */ "specialty"?: string | undefined; /** At any of these; anywhere unless said. */ "locationIds"?: (string)[] | undefined; /** With the doctor of this earlier step. */ "sameDoctorAs"?: number | undefined; "lags"?: ({ /** After which earlier step; the first is 1. */ "after": number; /** Not before so many dates later, from the date of that visit to the date of this one, each at its location. */ "minDays"?: number | undefined; /** Not after so many dates later. */ "maxDays"?: number | undefined; /** Not before so many minutes from the end of that visit to the start of this one. */ "minMinutes"?: number | undefined; /** Not after so many minutes. */ "maxMinutes"?: number | undefined })[] | undefined })[]; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "name": string; /** In their order. */ "steps": ({ "name"?: string | undefined; "visitTypeId": string; /** Any of these; any doctor who offers the visit type unless said. */ "doctorIds"?: (string)[] | undefined; /** A doctor of this specialty. */ "specialty"?: string | undefined; /** At any of these; anywhere unless said. */ "locationIds"?: (string)[] | undefined; /** With the doctor of this earlier step. */ "sameDoctorAs"?: number | undefined; "lags"?: ({ /** After which earlier step; the first is 1. */ "after": number; /** Not before so many dates later, from the date of that visit to the date of this one, each at its location. */ "minDays"?: number | undefined; /** Not after so many dates later. */ "maxDays"?: number | undefined; /** Not before so many minutes from the end of that visit to the start of this one. */ "minMinutes"?: number | undefined; /** Not after so many minutes. */ "maxMinutes"?: number | undefined })[] | undefined })[] } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "steps": ({ "name"?: string | undefined; "visitTypeId": string; /** Any of these; any doctor who offers the visit type unless said. */ "doctorIds"?: (string)[] | undefined; /** A doctor of this specialty. */ "specialty"?: string | undefined; /** At any of these; anywhere unless said. */ "locationIds"?: (string)[] | undefined; /** With the doctor of this earlier step. */ "sameDoctorAs"?: number | undefined; "lags"?: ({ /** After which earlier step; the first is 1. */ "after": number; /** Not before so many dates later, from the date of that visit to the date of this one, each at its location. */ "minDays"?: number | undefined; /** Not after so many dates later. */ "maxDays"?: number | undefined; /** Not before so many minutes from the end of that visit to the start of this one. */ "minMinutes"?: number | undefined; /** Not after so many minutes. */ "maxMinutes"?: number | undefined })[] | undefined })[]; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/pathways/{id}": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "steps": ({ "name"?: string | undefined; "visitTypeId": string; /** Any of these; any doctor who offers the visit type unless said. */ "doctorIds"?: (string)[] | undefined; /** A doctor of this specialty. */ "specialty"?: string | undefined; /** At any of these; anywhere unless said. */ "locationIds"?: (string)[] | undefined; /** With the doctor of this earlier step. */ "sameDoctorAs"?: number | undefined; "lags"?: ({ /** After which earlier step; the first is 1. */ "after": number; /** Not before so many dates later, from the date of that visit to the date of this one, each at its location. */ "minDays"?: number | undefined; /** Not after so many dates later. */ "maxDays"?: number | undefined; /** Not before so many minutes from the end of that visit to the start of this one. */ "minMinutes"?: number | undefined; /** Not after so many minutes. */ "maxMinutes"?: number | undefined })[] | undefined })[]; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean } } }
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
    requestBody: { content: { "application/json": { "name"?: string | undefined; /** In their order. */ "steps"?: ({ "name"?: string | undefined; "visitTypeId": string; /** Any of these; any doctor who offers the visit type unless said. */ "doctorIds"?: (string)[] | undefined; /** A doctor of this specialty. */ "specialty"?: string | undefined; /** At any of these; anywhere unless said. */ "locationIds"?: (string)[] | undefined; /** With the doctor of this earlier step. */ "sameDoctorAs"?: number | undefined; "lags"?: ({ /** After which earlier step; the first is 1. */ "after": number; /** Not before so many dates later, from the date of that visit to the date of this one, each at its location. */ "minDays"?: number | undefined; /** Not after so many dates later. */ "maxDays"?: number | undefined; /** Not before so many minutes from the end of that visit to the start of this one. */ "minMinutes"?: number | undefined; /** Not after so many minutes. */ "maxMinutes"?: number | undefined })[] | undefined })[] | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "name": string; "steps": ({ "name"?: string | undefined; "visitTypeId": string; /** Any of these; any doctor who offers the visit type unless said. */ "doctorIds"?: (string)[] | undefined; /** A doctor of this specialty. */ "specialty"?: string | undefined; /** At any of these; anywhere unless said. */ "locationIds"?: (string)[] | undefined; /** With the doctor of this earlier step. */ "sameDoctorAs"?: number | undefined; "lags"?: ({ /** After which earlier step; the first is 1. */ "after": number; /** Not before so many dates later, from the date of that visit to the date of this one, each at its location. */ "minDays"?: number | undefined; /** Not after so many dates later. */ "maxDays"?: number | undefined; /** Not before so many minutes from the end of that visit to the start of this one. */ "minMinutes"?: number | undefined; /** Not after so many minutes. */ "maxMinutes"?: number | undefined })[] | undefined })[]; /** Counts the changes; the ETag, in quotes. */ "version": number; /** No longer offered; kept for what was booked before. */ "retired": boolean } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/pathways/{id}/history": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/pathway-bookings": {
    post: {
    parameters: { query?: never; header?: { "idempotency-key"?: string | undefined } | undefined; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "pathwayId": string; "patientId": string; /** One for each step. */ "visits": ({ /** The first is 1. */ "step": number; /** A time somebody wants. */ "slot": { "doctorId": string; "visitTypeId": string; "locationId": string; /** RFC 3339 with an offset. */ "start": string } })[]; "reason"?: string | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** Counts the changes of its visits; the ETag, in quotes. */ "version": number; "pathwayId": string; /** The version of the definition by which it was booked, and is judged. */ "pathwayVersion": number; "name": string; "patientId": string; "createdAt": string; "timeZone": string; /** As they were when it was booked, which is what it is judged by. */ "steps": ({ "name"?: string | undefined; "visitTypeId": string; /** Any of these; any doctor who offers the visit type unless said. */ "doctorIds"?: (string)[] | undefined; /** A doctor of this specialty. */ "specialty"?: string | undefined; /** At any of these; anywhere unless said. */ "locationIds"?: (string)[] | undefined; /** With the doctor of this earlier step. */ "sameDoctorAs"?: number | undefined; "lags"?: ({ /** After which earlier step; the first is 1. */ "after": number; /** Not before so many dates later, from the date of that visit to the date of this one, each at its location. */ "minDays"?: number | undefined; /** Not after so many dates later. */ "maxDays"?: number | undefined; /** Not before so many minutes from the end of that visit to the start of this one. */ "minMinutes"?: number | undefined; /** Not after so many minutes. */ "maxMinutes"?: number | undefined })[] | undefined })[]; /** In the order of the steps; those that the caller may see. */ "visits": ({ "step": number; "name": string | null; "appointment": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] } })[]; /** Whose visit was cancelled or missed; the others stay. */ "missingSteps": (number)[]; /** What of order and lags does not hold as the visits stand now. */ "noLongerFits": ({ "step": number; /** The earlier step that it is judged by. */ "after"?: number | undefined; "rule": "wrong_visit_type" | "wrong_doctor" | "wrong_location" | "other_doctor" | "out_of_order" | "lag_too_short" | "lag_too_long"; "detail": string })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/pathway-bookings/{id}": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** Counts the changes of its visits; the ETag, in quotes. */ "version": number; "pathwayId": string; /** The version of the definition by which it was booked, and is judged. */ "pathwayVersion": number; "name": string; "patientId": string; "createdAt": string; "timeZone": string; /** As they were when it was booked, which is what it is judged by. */ "steps": ({ "name"?: string | undefined; "visitTypeId": string; /** Any of these; any doctor who offers the visit type unless said. */ "doctorIds"?: (string)[] | undefined; /** A doctor of this specialty. */ "specialty"?: string | undefined; /** At any of these; anywhere unless said. */ "locationIds"?: (string)[] | undefined; /** With the doctor of this earlier step. */ "sameDoctorAs"?: number | undefined; "lags"?: ({ /** After which earlier step; the first is 1. */ "after": number; /** Not before so many dates later, from the date of that visit to the date of this one, each at its location. */ "minDays"?: number | undefined; /** Not after so many dates later. */ "maxDays"?: number | undefined; /** Not before so many minutes from the end of that visit to the start of this one. */ "minMinutes"?: number | undefined; /** Not after so many minutes. */ "maxMinutes"?: number | undefined })[] | undefined })[]; /** In the order of the steps; those that the caller may see. */ "visits": ({ "step": number; "name": string | null; "appointment": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] } })[]; /** Whose visit was cancelled or missed; the others stay. */ "missingSteps": (number)[]; /** What of order and lags does not hold as the visits stand now. */ "noLongerFits": ({ "step": number; /** The earlier step that it is judged by. */ "after"?: number | undefined; "rule": "wrong_visit_type" | "wrong_doctor" | "wrong_location" | "other_doctor" | "out_of_order" | "lag_too_short" | "lag_too_long"; "detail": string })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/pathway-bookings/{id}/cancellation": {
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** Counts the changes of its visits; the ETag, in quotes. */ "version": number; "pathwayId": string; /** The version of the definition by which it was booked, and is judged. */ "pathwayVersion": number; "name": string; "patientId": string; "createdAt": string; "timeZone": string; /** As they were when it was booked, which is what it is judged by. */ "steps": ({ "name"?: string | undefined; "visitTypeId": string; /** Any of these; any doctor who offers the visit type unless said. */ "doctorIds"?: (string)[] | undefined; /** A doctor of this specialty. */ "specialty"?: string | undefined; /** At any of these; anywhere unless said. */ "locationIds"?: (string)[] | undefined; /** With the doctor of this earlier step. */ "sameDoctorAs"?: number | undefined; "lags"?: ({ /** After which earlier step; the first is 1. */ "after": number; /** Not before so many dates later, from the date of that visit to the date of this one, each at its location. */ "minDays"?: number | undefined; /** Not after so many dates later. */ "maxDays"?: number | undefined; /** Not before so many minutes from the end of that visit to the start of this one. */ "minMinutes"?: number | undefined; /** Not after so many minutes. */ "maxMinutes"?: number | undefined })[] | undefined })[]; /** In the order of the steps; those that the caller may see. */ "visits": ({ "step": number; "name": string | null; "appointment": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] } })[]; /** Whose visit was cancelled or missed; the others stay. */ "missingSteps": (number)[]; /** What of order and lags does not hold as the visits stand now. */ "noLongerFits": ({ "step": number; /** The earlier step that it is judged by. */ "after"?: number | undefined; "rule": "wrong_visit_type" | "wrong_doctor" | "wrong_location" | "other_doctor" | "out_of_order" | "lag_too_short" | "lag_too_long"; "detail": string })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/pathway-bookings/{id}/confirmation": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** Counts the changes of its visits; the ETag, in quotes. */ "version": number; "pathwayId": string; /** The version of the definition by which it was booked, and is judged. */ "pathwayVersion": number; "name": string; "patientId": string; "createdAt": string; "timeZone": string; /** As they were when it was booked, which is what it is judged by. */ "steps": ({ "name"?: string | undefined; "visitTypeId": string; /** Any of these; any doctor who offers the visit type unless said. */ "doctorIds"?: (string)[] | undefined; /** A doctor of this specialty. */ "specialty"?: string | undefined; /** At any of these; anywhere unless said. */ "locationIds"?: (string)[] | undefined; /** With the doctor of this earlier step. */ "sameDoctorAs"?: number | undefined; "lags"?: ({ /** After which earlier step; the first is 1. */ "after": number; /** Not before so many dates later, from the date of that visit to the date of this one, each at its location. */ "minDays"?: number | undefined; /** Not after so many dates later. */ "maxDays"?: number | undefined; /** Not before so many minutes from the end of that visit to the start of this one. */ "minMinutes"?: number | undefined; /** Not after so many minutes. */ "maxMinutes"?: number | undefined })[] | undefined })[]; /** In the order of the steps; those that the caller may see. */ "visits": ({ "step": number; "name": string | null; "appointment": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] } })[]; /** Whose visit was cancelled or missed; the others stay. */ "missingSteps": (number)[]; /** What of order and lags does not hold as the visits stand now. */ "noLongerFits": ({ "step": number; /** The earlier step that it is judged by. */ "after"?: number | undefined; "rule": "wrong_visit_type" | "wrong_doctor" | "wrong_location" | "other_doctor" | "out_of_order" | "lag_too_short" | "lag_too_long"; "detail": string })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/pathway-bookings/{id}/declination": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** Counts the changes of its visits; the ETag, in quotes. */ "version": number; "pathwayId": string; /** The version of the definition by which it was booked, and is judged. */ "pathwayVersion": number; "name": string; "patientId": string; "createdAt": string; "timeZone": string; /** As they were when it was booked, which is what it is judged by. */ "steps": ({ "name"?: string | undefined; "visitTypeId": string; /** Any of these; any doctor who offers the visit type unless said. */ "doctorIds"?: (string)[] | undefined; /** A doctor of this specialty. */ "specialty"?: string | undefined; /** At any of these; anywhere unless said. */ "locationIds"?: (string)[] | undefined; /** With the doctor of this earlier step. */ "sameDoctorAs"?: number | undefined; "lags"?: ({ /** After which earlier step; the first is 1. */ "after": number; /** Not before so many dates later, from the date of that visit to the date of this one, each at its location. */ "minDays"?: number | undefined; /** Not after so many dates later. */ "maxDays"?: number | undefined; /** Not before so many minutes from the end of that visit to the start of this one. */ "minMinutes"?: number | undefined; /** Not after so many minutes. */ "maxMinutes"?: number | undefined })[] | undefined })[]; /** In the order of the steps; those that the caller may see. */ "visits": ({ "step": number; "name": string | null; "appointment": { "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] } })[]; /** Whose visit was cancelled or missed; the others stay. */ "missingSteps": (number)[]; /** What of order and lags does not hold as the visits stand now. */ "noLongerFits": ({ "step": number; /** The earlier step that it is judged by. */ "after"?: number | undefined; "rule": "wrong_visit_type" | "wrong_doctor" | "wrong_location" | "other_doctor" | "out_of_order" | "lag_too_short" | "lag_too_long"; "detail": string })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/rebooking-plans": {
    get: {
    parameters: { query?: { "open"?: boolean | undefined; /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; /** finding: times are looked for; review: something is to be sent or somebody to be called; waiting: for answers; done: nobody is left; closed. */ "state": "finding" | "review" | "waiting" | "done" | "closed"; "cause": { "kind": "leave" | "closure" | "resource"; "id": string; "doctorId": string | null; "locationId": string | null; "start": string; "end": string }; "options": { /** How long after the old date at most; 28 unless said. */ "withinDays"?: number | undefined; /** Who may see the patient instead: anybody who offers the visit type, unless said. */ "otherDoctors"?: "none" | "same_specialty" | "same_visit_type" | undefined; /** At the same location only; so unless said. */ "sameLocation"?: boolean | undefined; /** Another doctor is as much of a change as so many days of waiting; 7 unless said. */ "otherDoctorWeighsDays"?: number | undefined; /** Another location is as much of a change as so many days of waiting; 3 unless said. */ "otherLocationWeighsDays"?: number | undefined; /** Nothing is proposed that begins sooner than this from now; 120 unless said. */ "noticeMinutes"?: number | undefined }; "timeZone": string; "createdAt": string; /** How long what is proposed and not sent stays held. */ "heldUntil": string; "closedAt": string | null; "closedWhy": string | null; "total": number; /** Of how many nothing is left to do. */ "settled": number; /** How many have to be called. */ "toCall": number; "counts": { "finding": number; "proposed": number; "none_found": number; "sent": number; "accepted": number; "refused": number; "chose_another": number; "lapsed": number; "called": number; "settled": number; "cancelled": number } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { "leaveId"?: string | undefined; "closureId"?: string | undefined; /** A room or a device that cannot be used for a while. */ "resource"?: { "resourceId": string; /** RFC 3339 with an offset. */ "from": string; /** RFC 3339 with an offset. */ "to": string } | undefined; "options"?: { /** How long after the old date at most; 28 unless said. */ "withinDays"?: number | undefined; /** Who may see the patient instead: anybody who offers the visit type, unless said. */ "otherDoctors"?: "none" | "same_specialty" | "same_visit_type" | undefined; /** At the same location only; so unless said. */ "sameLocation"?: boolean | undefined; /** Another doctor is as much of a change as so many days of waiting; 7 unless said. */ "otherDoctorWeighsDays"?: number | undefined; /** Another location is as much of a change as so many days of waiting; 3 unless said. */ "otherLocationWeighsDays"?: number | undefined; /** Nothing is proposed that begins sooner than this from now; 120 unless said. */ "noticeMinutes"?: number | undefined } | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** finding: times are looked for; review: something is to be sent or somebody to be called; waiting: for answers; done: nobody is left; closed. */ "state": "finding" | "review" | "waiting" | "done" | "closed"; "cause": { "kind": "leave" | "closure" | "resource"; "id": string; "doctorId": string | null; "locationId": string | null; "start": string; "end": string }; "options": { /** How long after the old date at most; 28 unless said. */ "withinDays"?: number | undefined; /** Who may see the patient instead: anybody who offers the visit type, unless said. */ "otherDoctors"?: "none" | "same_specialty" | "same_visit_type" | undefined; /** At the same location only; so unless said. */ "sameLocation"?: boolean | undefined; /** Another doctor is as much of a change as so many days of waiting; 7 unless said. */ "otherDoctorWeighsDays"?: number | undefined; /** Another location is as much of a change as so many days of waiting; 3 unless said. */ "otherLocationWeighsDays"?: number | undefined; /** Nothing is proposed that begins sooner than this from now; 120 unless said. */ "noticeMinutes"?: number | undefined }; "timeZone": string; "createdAt": string; /** How long what is proposed and not sent stays held. */ "heldUntil": string; "closedAt": string | null; "closedWhy": string | null; "total": number; /** Of how many nothing is left to do. */ "settled": number; /** How many have to be called. */ "toCall": number; "counts": { "finding": number; "proposed": number; "none_found": number; "sent": number; "accepted": number; "refused": number; "chose_another": number; "lapsed": number; "called": number; "settled": number; "cancelled": number }; /** By their old start. */ "lines": ({ "id": string; /** The ETag, in quotes, that a change of this line has to bring back. */ "version": number; "state": "finding" | "proposed" | "none_found" | "sent" | "accepted" | "refused" | "chose_another" | "lapsed" | "called" | "settled" | "cancelled"; /** A rule’s name or a word: why nothing was found, or what ended it. */ "why": string | null; "appointmentId": string; "patient": { "id": string; "name": string; "phone": string | null; /** There is an address for the letter with the link. */ "canBeWrittenTo": boolean }; "visitType": { "id": string; "name": string }; "was": { "doctor": { "id": string; "name": string; "title": string | null }; "location": { "id": string; "name": string }; "start": string; "end": string; "timeZone": string }; "proposal": { "doctor": { "id": string; "name": string; "title": string | null }; "location": { "id": string; "name": string }; "start": string; "end": string; "timeZone": string } | null; "change": { /** Days later; negative: earlier. */ "days": number; "otherDoctor": boolean; "otherLocation": boolean; "otherTimeOfDayMinutes": number; /** All of it together, in days of waiting. */ "weight": number } | null; /** Somebody of the clinic chose the proposed time. */ "byHand": boolean; "heldUntil": string | null; "offerId": string | null; "calls": number; "callOutcome": "agreed" | "declined" | "not_reached" | null; "changedAt": string })[]; "nextCursor": string | null } } }
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** finding: times are looked for; review: something is to be sent or somebody to be called; waiting: for answers; done: nobody is left; closed. */ "state": "finding" | "review" | "waiting" | "done" | "closed"; "cause": { "kind": "leave" | "closure" | "resource"; "id": string; "doctorId": string | null; "locationId": string | null; "start": string; "end": string }; "options": { /** How long after the old date at most; 28 unless said. */ "withinDays"?: number | undefined; /** Who may see the patient instead: anybody who offers the visit type, unless said. */ "otherDoctors"?: "none" | "same_specialty" | "same_visit_type" | undefined; /** At the same location only; so unless said. */ "sameLocation"?: boolean | undefined; /** Another doctor is as much of a change as so many days of waiting; 7 unless said. */ "otherDoctorWeighsDays"?: number | undefined; /** Another location is as much of a change as so many days of waiting; 3 unless said. */ "otherLocationWeighsDays"?: number | undefined; /** Nothing is proposed that begins sooner than this from now; 120 unless said. */ "noticeMinutes"?: number | undefined }; "timeZone": string; "createdAt": string; /** How long what is proposed and not sent stays held. */ "heldUntil": string; "closedAt": string | null; "closedWhy": string | null; "total": number; /** Of how many nothing is left to do. */ "settled": number; /** How many have to be called. */ "toCall": number; "counts": { "finding": number; "proposed": number; "none_found": number; "sent": number; "accepted": number; "refused": number; "chose_another": number; "lapsed": number; "called": number; "settled": number; "cancelled": number }; /** By their old start. */ "lines": ({ "id": string; /** The ETag, in quotes, that a change of this line has to bring back. */ "version": number; "state": "finding" | "proposed" | "none_found" | "sent" | "accepted" | "refused" | "chose_another" | "lapsed" | "called" | "settled" | "cancelled"; /** A rule’s name or a word: why nothing was found, or what ended it. */ "why": string | null; "appointmentId": string; "patient": { "id": string; "name": string; "phone": string | null; /** There is an address for the letter with the link. */ "canBeWrittenTo": boolean }; "visitType": { "id": string; "name": string }; "was": { "doctor": { "id": string; "name": string; "title": string | null }; "location": { "id": string; "name": string }; "start": string; "end": string; "timeZone": string }; "proposal": { "doctor": { "id": string; "name": string; "title": string | null }; "location": { "id": string; "name": string }; "start": string; "end": string; "timeZone": string } | null; "change": { /** Days later; negative: earlier. */ "days": number; "otherDoctor": boolean; "otherLocation": boolean; "otherTimeOfDayMinutes": number; /** All of it together, in days of waiting. */ "weight": number } | null; /** Somebody of the clinic chose the proposed time. */ "byHand": boolean; "heldUntil": string | null; "offerId": string | null; "calls": number; "callOutcome": "agreed" | "declined" | "not_reached" | null; "changedAt": string })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/rebooking-plans/{id}": {
    get: {
    parameters: { query?: { "state"?: ("finding" | "proposed" | "none_found" | "sent" | "accepted" | "refused" | "chose_another" | "lapsed" | "called" | "settled" | "cancelled")[] | undefined; /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** finding: times are looked for; review: something is to be sent or somebody to be called; waiting: for answers; done: nobody is left; closed. */ "state": "finding" | "review" | "waiting" | "done" | "closed"; "cause": { "kind": "leave" | "closure" | "resource"; "id": string; "doctorId": string | null; "locationId": string | null; "start": string; "end": string }; "options": { /** How long after the old date at most; 28 unless said. */ "withinDays"?: number | undefined; /** Who may see the patient instead: anybody who offers the visit type, unless said. */ "otherDoctors"?: "none" | "same_specialty" | "same_visit_type" | undefined; /** At the same location only; so unless said. */ "sameLocation"?: boolean | undefined; /** Another doctor is as much of a change as so many days of waiting; 7 unless said. */ "otherDoctorWeighsDays"?: number | undefined; /** Another location is as much of a change as so many days of waiting; 3 unless said. */ "otherLocationWeighsDays"?: number | undefined; /** Nothing is proposed that begins sooner than this from now; 120 unless said. */ "noticeMinutes"?: number | undefined }; "timeZone": string; "createdAt": string; /** How long what is proposed and not sent stays held. */ "heldUntil": string; "closedAt": string | null; "closedWhy": string | null; "total": number; /** Of how many nothing is left to do. */ "settled": number; /** How many have to be called. */ "toCall": number; "counts": { "finding": number; "proposed": number; "none_found": number; "sent": number; "accepted": number; "refused": number; "chose_another": number; "lapsed": number; "called": number; "settled": number; "cancelled": number }; /** By their old start. */ "lines": ({ "id": string; /** The ETag, in quotes, that a change of this line has to bring back. */ "version": number; "state": "finding" | "proposed" | "none_found" | "sent" | "accepted" | "refused" | "chose_another" | "lapsed" | "called" | "settled" | "cancelled"; /** A rule’s name or a word: why nothing was found, or what ended it. */ "why": string | null; "appointmentId": string; "patient": { "id": string; "name": string; "phone": string | null; /** There is an address for the letter with the link. */ "canBeWrittenTo": boolean }; "visitType": { "id": string; "name": string }; "was": { "doctor": { "id": string; "name": string; "title": string | null }; "location": { "id": string; "name": string }; "start": string; "end": string; "timeZone": string }; "proposal": { "doctor": { "id": string; "name": string; "title": string | null }; "location": { "id": string; "name": string }; "start": string; "end": string; "timeZone": string } | null; "change": { /** Days later; negative: earlier. */ "days": number; "otherDoctor": boolean; "otherLocation": boolean; "otherTimeOfDayMinutes": number; /** All of it together, in days of waiting. */ "weight": number } | null; /** Somebody of the clinic chose the proposed time. */ "byHand": boolean; "heldUntil": string | null; "offerId": string | null; "calls": number; "callOutcome": "agreed" | "declined" | "not_reached" | null; "changedAt": string })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/rebooking-plans/{id}/sending": {
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** All that can be, unless said. */ "lineIds"?: (string)[] | undefined; /** How long the offers stand; 48 unless said. */ "answerWithinHours"?: number | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "sent": (string)[]; /** Whose time could not be offered any more, and the rule or the word for why; another is looked for. */ "notSent": ({ "lineId": string; "why": string })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/rebooking-plans/{id}/search": {
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** All that can be, unless said. */ "lineIds"?: (string)[] | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** finding: times are looked for; review: something is to be sent or somebody to be called; waiting: for answers; done: nobody is left; closed. */ "state": "finding" | "review" | "waiting" | "done" | "closed"; "cause": { "kind": "leave" | "closure" | "resource"; "id": string; "doctorId": string | null; "locationId": string | null; "start": string; "end": string }; "options": { /** How long after the old date at most; 28 unless said. */ "withinDays"?: number | undefined; /** Who may see the patient instead: anybody who offers the visit type, unless said. */ "otherDoctors"?: "none" | "same_specialty" | "same_visit_type" | undefined; /** At the same location only; so unless said. */ "sameLocation"?: boolean | undefined; /** Another doctor is as much of a change as so many days of waiting; 7 unless said. */ "otherDoctorWeighsDays"?: number | undefined; /** Another location is as much of a change as so many days of waiting; 3 unless said. */ "otherLocationWeighsDays"?: number | undefined; /** Nothing is proposed that begins sooner than this from now; 120 unless said. */ "noticeMinutes"?: number | undefined }; "timeZone": string; "createdAt": string; /** How long what is proposed and not sent stays held. */ "heldUntil": string; "closedAt": string | null; "closedWhy": string | null; "total": number; /** Of how many nothing is left to do. */ "settled": number; /** How many have to be called. */ "toCall": number; "counts": { "finding": number; "proposed": number; "none_found": number; "sent": number; "accepted": number; "refused": number; "chose_another": number; "lapsed": number; "called": number; "settled": number; "cancelled": number }; /** By their old start. */ "lines": ({ "id": string; /** The ETag, in quotes, that a change of this line has to bring back. */ "version": number; "state": "finding" | "proposed" | "none_found" | "sent" | "accepted" | "refused" | "chose_another" | "lapsed" | "called" | "settled" | "cancelled"; /** A rule’s name or a word: why nothing was found, or what ended it. */ "why": string | null; "appointmentId": string; "patient": { "id": string; "name": string; "phone": string | null; /** There is an address for the letter with the link. */ "canBeWrittenTo": boolean }; "visitType": { "id": string; "name": string }; "was": { "doctor": { "id": string; "name": string; "title": string | null }; "location": { "id": string; "name": string }; "start": string; "end": string; "timeZone": string }; "proposal": { "doctor": { "id": string; "name": string; "title": string | null }; "location": { "id": string; "name": string }; "start": string; "end": string; "timeZone": string } | null; "change": { /** Days later; negative: earlier. */ "days": number; "otherDoctor": boolean; "otherLocation": boolean; "otherTimeOfDayMinutes": number; /** All of it together, in days of waiting. */ "weight": number } | null; /** Somebody of the clinic chose the proposed time. */ "byHand": boolean; "heldUntil": string | null; "offerId": string | null; "calls": number; "callOutcome": "agreed" | "declined" | "not_reached" | null; "changedAt": string })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/rebooking-plans/{id}/closing": {
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** finding: times are looked for; review: something is to be sent or somebody to be called; waiting: for answers; done: nobody is left; closed. */ "state": "finding" | "review" | "waiting" | "done" | "closed"; "cause": { "kind": "leave" | "closure" | "resource"; "id": string; "doctorId": string | null; "locationId": string | null; "start": string; "end": string }; "options": { /** How long after the old date at most; 28 unless said. */ "withinDays"?: number | undefined; /** Who may see the patient instead: anybody who offers the visit type, unless said. */ "otherDoctors"?: "none" | "same_specialty" | "same_visit_type" | undefined; /** At the same location only; so unless said. */ "sameLocation"?: boolean | undefined; /** Another doctor is as much of a change as so many days of waiting; 7 unless said. */ "otherDoctorWeighsDays"?: number | undefined; /** Another location is as much of a change as so many days of waiting; 3 unless said. */ "otherLocationWeighsDays"?: number | undefined; /** Nothing is proposed that begins sooner than this from now; 120 unless said. */ "noticeMinutes"?: number | undefined }; "timeZone": string; "createdAt": string; /** How long what is proposed and not sent stays held. */ "heldUntil": string; "closedAt": string | null; "closedWhy": string | null; "total": number; /** Of how many nothing is left to do. */ "settled": number; /** How many have to be called. */ "toCall": number; "counts": { "finding": number; "proposed": number; "none_found": number; "sent": number; "accepted": number; "refused": number; "chose_another": number; "lapsed": number; "called": number; "settled": number; "cancelled": number }; /** By their old start. */ "lines": ({ "id": string; /** The ETag, in quotes, that a change of this line has to bring back. */ "version": number; "state": "finding" | "proposed" | "none_found" | "sent" | "accepted" | "refused" | "chose_another" | "lapsed" | "called" | "settled" | "cancelled"; /** A rule’s name or a word: why nothing was found, or what ended it. */ "why": string | null; "appointmentId": string; "patient": { "id": string; "name": string; "phone": string | null; /** There is an address for the letter with the link. */ "canBeWrittenTo": boolean }; "visitType": { "id": string; "name": string }; "was": { "doctor": { "id": string; "name": string; "title": string | null }; "location": { "id": string; "name": string }; "start": string; "end": string; "timeZone": string }; "proposal": { "doctor": { "id": string; "name": string; "title": string | null }; "location": { "id": string; "name": string }; "start": string; "end": string; "timeZone": string } | null; "change": { /** Days later; negative: earlier. */ "days": number; "otherDoctor": boolean; "otherLocation": boolean; "otherTimeOfDayMinutes": number; /** All of it together, in days of waiting. */ "weight": number } | null; /** Somebody of the clinic chose the proposed time. */ "byHand": boolean; "heldUntil": string | null; "offerId": string | null; "calls": number; "callOutcome": "agreed" | "declined" | "not_reached" | null; "changedAt": string })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/rebooking-plans/{id}/lines/{lineId}/proposal": {
    put: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string; "lineId": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** A time somebody wants. */ "slot": { "doctorId": string; "visitTypeId": string; "locationId": string; /** RFC 3339 with an offset. */ "start": string } } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** The ETag, in quotes, that a change of this line has to bring back. */ "version": number; "state": "finding" | "proposed" | "none_found" | "sent" | "accepted" | "refused" | "chose_another" | "lapsed" | "called" | "settled" | "cancelled"; /** A rule’s name or a word: why nothing was found, or what ended it. */ "why": string | null; "appointmentId": string; "patient": { "id": string; "name": string; "phone": string | null; /** There is an address for the letter with the link. */ "canBeWrittenTo": boolean }; "visitType": { "id": string; "name": string }; "was": { "doctor": { "id": string; "name": string; "title": string | null }; "location": { "id": string; "name": string }; "start": string; "end": string; "timeZone": string }; "proposal": { "doctor": { "id": string; "name": string; "title": string | null }; "location": { "id": string; "name": string }; "start": string; "end": string; "timeZone": string } | null; "change": { /** Days later; negative: earlier. */ "days": number; "otherDoctor": boolean; "otherLocation": boolean; "otherTimeOfDayMinutes": number; /** All of it together, in days of waiting. */ "weight": number } | null; /** Somebody of the clinic chose the proposed time. */ "byHand": boolean; "heldUntil": string | null; "offerId": string | null; "calls": number; "callOutcome": "agreed" | "declined" | "not_reached" | null; "changedAt": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/rebooking-plans/{id}/lines/{lineId}/call": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string; "lineId": string }; cookie?: never }
    requestBody: { content: { "application/json": { "outcome": "agreed" | "declined" | "not_reached" } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** The ETag, in quotes, that a change of this line has to bring back. */ "version": number; "state": "finding" | "proposed" | "none_found" | "sent" | "accepted" | "refused" | "chose_another" | "lapsed" | "called" | "settled" | "cancelled"; /** A rule’s name or a word: why nothing was found, or what ended it. */ "why": string | null; "appointmentId": string; "patient": { "id": string; "name": string; "phone": string | null; /** There is an address for the letter with the link. */ "canBeWrittenTo": boolean }; "visitType": { "id": string; "name": string }; "was": { "doctor": { "id": string; "name": string; "title": string | null }; "location": { "id": string; "name": string }; "start": string; "end": string; "timeZone": string }; "proposal": { "doctor": { "id": string; "name": string; "title": string | null }; "location": { "id": string; "name": string }; "start": string; "end": string; "timeZone": string } | null; "change": { /** Days later; negative: earlier. */ "days": number; "otherDoctor": boolean; "otherLocation": boolean; "otherTimeOfDayMinutes": number; /** All of it together, in days of waiting. */ "weight": number } | null; /** Somebody of the clinic chose the proposed time. */ "byHand": boolean; "heldUntil": string | null; "offerId": string | null; "calls": number; "callOutcome": "agreed" | "declined" | "not_reached" | null; "changedAt": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/rebooking-plans/{id}/lines/{lineId}": {
    delete: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string; "lineId": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** The ETag, in quotes, that a change of this line has to bring back. */ "version": number; "state": "finding" | "proposed" | "none_found" | "sent" | "accepted" | "refused" | "chose_another" | "lapsed" | "called" | "settled" | "cancelled"; /** A rule’s name or a word: why nothing was found, or what ended it. */ "why": string | null; "appointmentId": string; "patient": { "id": string; "name": string; "phone": string | null; /** There is an address for the letter with the link. */ "canBeWrittenTo": boolean }; "visitType": { "id": string; "name": string }; "was": { "doctor": { "id": string; "name": string; "title": string | null }; "location": { "id": string; "name": string }; "start": string; "end": string; "timeZone": string }; "proposal": { "doctor": { "id": string; "name": string; "title": string | null }; "location": { "id": string; "name": string }; "start": string; "end": string; "timeZone": string } | null; "change": { /** Days later; negative: earlier. */ "days": number; "otherDoctor": boolean; "otherLocation": boolean; "otherTimeOfDayMinutes": number; /** All of it together, in days of waiting. */ "weight": number } | null; /** Somebody of the clinic chose the proposed time. */ "byHand": boolean; "heldUntil": string | null; "offerId": string | null; "calls": number; "callOutcome": "agreed" | "declined" | "not_reached" | null; "changedAt": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/series/preview": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** A time somebody wants. */ "slot": { "doctorId": string; "visitTypeId": string; "locationId": string; /** RFC 3339 with an offset. */ "start": string }; /** RFC 5545: FREQ=DAILY, WEEKLY or MONTHLY, INTERVAL, BYDAY, BYMONTHDAY, WKST, and COUNT or UNTIL. The slot is its first time; the clock of the location stays put. */ "recurrence"?: string | undefined; /** Or the starts one by one, the slot’s among them: how alternatives are accepted. */ "starts"?: (string)[] | undefined; "patientId"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "bookable": boolean; /** Every time of the series. */ "slots": ({ "doctorId": string; "visitTypeId": string; "locationId": string; "start": string; "end": string; "timeZone": string })[]; "conflicts": ({ /** Which of the visits, counted from 0. */ "index": number; "slot": { "doctorId": string; "visitTypeId": string; "locationId": string; "start": string; "end": string; "timeZone": string }; /** What booking this visit alone would have answered. */ "code": string; "reasons": ({ "rule": string; "detail": string })[]; /** Free times nearest to it, nearest first. The first ones of all conflicts can be had together. */ "alternatives": ({ "doctorId": string; "visitTypeId": string; "locationId": string; "start": string; "end": string; "timeZone": string })[] })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/series": {
    post: {
    parameters: { query?: never; header?: { "idempotency-key"?: string | undefined } | undefined; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** A time somebody wants. */ "slot": { "doctorId": string; "visitTypeId": string; "locationId": string; /** RFC 3339 with an offset. */ "start": string }; /** RFC 5545: FREQ=DAILY, WEEKLY or MONTHLY, INTERVAL, BYDAY, BYMONTHDAY, WKST, and COUNT or UNTIL. The slot is its first time; the clock of the location stays put. */ "recurrence"?: string | undefined; /** Or the starts one by one, the slot’s among them: how alternatives are accepted. */ "starts"?: (string)[] | undefined; "patientId": string; "reason"?: string | undefined; "answers"?: { [name: string]: string | number | boolean } | undefined; "notes"?: string | undefined; /** Staff only: book although a rule forbids it. The reason stays visible for ever. */ "override"?: { "reason": string } | undefined } } }
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** Counts the changes of its visits; the ETag, in quotes. */ "version": number; "patientId": string; "recurrence": string | null; "createdAt": string; "timeZone": string; /** As they stand now, by start; also those that were cancelled. */ "appointments": ({ "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/series/{id}": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** Counts the changes of its visits; the ETag, in quotes. */ "version": number; "patientId": string; "recurrence": string | null; "createdAt": string; "timeZone": string; /** As they stand now, by start; also those that were cancelled. */ "appointments": ({ "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/series/{id}/cancellation": {
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** Only visits that start at this instant or later. Never those of the past. */ "from"?: string | undefined; "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** Counts the changes of its visits; the ETag, in quotes. */ "version": number; "patientId": string; "recurrence": string | null; "createdAt": string; "timeZone": string; /** As they stand now, by start; also those that were cancelled. */ "appointments": ({ "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/series/{id}/reschedule": {
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** Only visits that start at this instant or later. Never those of the past. */ "from"?: string | undefined; /** So many days later, or earlier. */ "shiftDays"?: number | undefined; /** On this day of the same week, 1 being Monday. */ "weekday"?: number | undefined; /** At this time of the location’s clock. */ "time"?: string | undefined; "doctorId"?: string | undefined; "reason"?: string | undefined; /** Staff only: book although a rule forbids it. The reason stays visible for ever. */ "override"?: { "reason": string } | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** Counts the changes of its visits; the ETag, in quotes. */ "version": number; "patientId": string; "recurrence": string | null; "createdAt": string; "timeZone": string; /** As they stand now, by start; also those that were cancelled. */ "appointments": ({ "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/series/{id}/confirmation": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** Counts the changes of its visits; the ETag, in quotes. */ "version": number; "patientId": string; "recurrence": string | null; "createdAt": string; "timeZone": string; /** As they stand now, by start; also those that were cancelled. */ "appointments": ({ "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/series/{id}/declination": {
    post: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { "reason"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** Counts the changes of its visits; the ETag, in quotes. */ "version": number; "patientId": string; "recurrence": string | null; "createdAt": string; "timeZone": string; /** As they stand now, by start; also those that were cancelled. */ "appointments": ({ "id": string; "status": "proposed" | "pending" | "booked" | "arrived" | "checked-in" | "in-progress" | "fulfilled" | "cancelled" | "noshow" | "waitlist"; "version": number; "doctorId": string; "visitTypeId": string; "locationId": string; "patientId": string; "doctor": { "id": string; "name": string; "title": string | null }; "patient": { "id": string; "name": string }; "visitType": { "id": string; "name": string; "durationMinutes": number }; "location": { "id": string; "name": string; "timeZone": string; "address": string | null }; "start": string; "end": string; "timeZone": string; "reason": string | null; "notes": string | null; "answers": { [name: string]: unknown } | null; "overrideReason": string | null; /** The rooms and equipment it was given. */ "resources": ({ "id": string; "name": string; "kind": string })[]; /** The series it was booked with, if any. */ "seriesId": string | null; /** Only of a visit of a pathway: with which others it belongs together. */ "pathwayBookingId"?: string | undefined; "createdAt": string; "confirmedAt": string | null; /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends. */ "decideBy": string | null; /** Until when staff can take its last move back. Null: they cannot. */ "undoUntil": string | null; /** The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are. */ "late": boolean; /** The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read. */ "hit"?: true | undefined; "legalMoves": ("confirmation" | "declination" | "lapse" | "payment" | "non-payment" | "reschedule" | "cancellation" | "arrival" | "start" | "completion" | "no-show" | "undo")[] })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/availability": {
    get: {
    parameters: { query: { "visitTypeId": string; /** A date on the location’s calendar (of `to`, the last one) or an instant with offset. */ "from"?: string | undefined; /** A date on the location’s calendar (of `to`, the last one) or an instant with offset. */ "to"?: string | undefined; /** Any of these doctors; may be repeated. */ "doctorId"?: (string)[] | undefined; "specialty"?: string | undefined; "locationId"?: string | undefined; /** BCP 47, such as de or pt-BR. */ "language"?: string | undefined; "partOfDay"?: "morning" | "afternoon" | "evening" | undefined; /** Who comes, for whoever may book for them: only what they may book is found. Without it, rules about who comes are `conditions`. */ "patientId"?: string | undefined; "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined }; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "doctorId": string; "visitTypeId": string; "locationId": string; "start": string; "end": string; "timeZone": string; "seatsLeft": number; /** Rules that cannot be judged before it is known who comes, and whether the booking must be approved. */ "conditions"?: ("new_patients_only" | "existing_patients_only" | "under_minimum_age" | "over_maximum_age" | "needs_approval")[] | undefined })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/availability/earliest": {
    get: {
    parameters: { query?: { "visitTypeId"?: string | undefined; /** A date on the location’s calendar (of `to`, the last one) or an instant with offset. */ "from"?: string | undefined; /** Any of these doctors; may be repeated. */ "doctorId"?: (string)[] | undefined; "specialty"?: string | undefined; "locationId"?: string | undefined; /** BCP 47, such as de or pt-BR. */ "language"?: string | undefined; "partOfDay"?: "morning" | "afternoon" | "evening" | undefined; /** Who comes, for whoever may book for them: only what they may book is found. Without it, rules about who comes are `conditions`. */ "patientId"?: string | undefined; "limit"?: number | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "doctorId": string; "visitTypeId": string; "locationId": string; "start": string; "end": string; "timeZone": string; "seatsLeft": number; /** Rules that cannot be judged before it is known who comes, and whether the booking must be approved. */ "conditions"?: ("new_patients_only" | "existing_patients_only" | "under_minimum_age" | "over_maximum_age" | "needs_approval")[] | undefined })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/availability/explain": {
    get: {
    parameters: { query: { "doctorId": string; "visitTypeId": string; "locationId": string; /** RFC 3339 with an offset. */ "start": string; /** Who comes, for whoever may book for them: only what they may book is found. Without it, rules about who comes are `conditions`. */ "patientId"?: string | undefined }; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "bookable": boolean; "reasons": ({ "rule": string; "detail": string })[]; /** What is asked of whoever comes, while it is not known who; and whether the booking must be approved. */ "conditions": ({ "rule": "new_patients_only" | "existing_patients_only" | "under_minimum_age" | "over_maximum_age" | "needs_approval"; "detail": string })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/availability/days": {
    get: {
    parameters: { query: { "visitTypeId": string; /** YYYY-MM; instead of `from` and `to`. */ "month"?: string | undefined; /** A date on the location’s calendar (of `to`, the last one) or an instant with offset. */ "from"?: string | undefined; /** A date on the location’s calendar (of `to`, the last one) or an instant with offset. */ "to"?: string | undefined; /** Any of these doctors; may be repeated. */ "doctorId"?: (string)[] | undefined; "specialty"?: string | undefined; "locationId"?: string | undefined; /** BCP 47, such as de or pt-BR. */ "language"?: string | undefined; "partOfDay"?: "morning" | "afternoon" | "evening" | undefined; /** Who comes, for whoever may book for them: only what they may book is found. Without it, rules about who comes are `conditions`. */ "patientId"?: string | undefined }; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** Days with anything free, in order; a day that is not there has nothing. */ "data": ({ /** On the calendar of the location. */ "date": string; /** How many times are free that day. */ "freeTimes": number; /** With how many doctors. */ "doctors": number })[]; "nextCursor": null; /** The first day after those asked about with anything free, within a year. */ "nextDay": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/pathways/{id}/times": {
    get: {
    parameters: { query?: { /** A date on the location’s calendar (of `to`, the last one) or an instant with offset. */ "from"?: string | undefined; /** A date on the location’s calendar (of `to`, the last one) or an instant with offset. */ "to"?: string | undefined; "locationId"?: string | undefined; "partOfDay"?: "morning" | "afternoon" | "evening" | undefined; /** BCP 47, such as de or pt-BR. */ "language"?: string | undefined; /** Who comes, for whoever may book for them: only what they may book is found. Without it, rules about who comes are `conditions`. */ "patientId"?: string | undefined; /** At most so many plans; 5 unless said. */ "limit"?: number | undefined } | undefined; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** Plans, one for each time at which the first visit can be, earliest first; of each the earliest second visit with which it can be completed, and so on. */ "data": ({ /** One for each step, in their order. */ "visits": ({ /** Counted from 1. */ "step": number; "name": string | null; "slot": { "doctorId": string; "visitTypeId": string; "locationId": string; "start": string; "end": string; "timeZone": string; "seatsLeft": number; /** Rules that cannot be judged before it is known who comes, and whether the booking must be approved. */ "conditions"?: ("new_patients_only" | "existing_patients_only" | "under_minimum_age" | "over_maximum_age" | "needs_approval")[] | undefined } })[] })[]; /** False: the search was given up after so much work. Ask for a narrower window, or a location. */ "complete": boolean; /** Without any plan: the step for which there is no time. */ "endsAt": { /** Counted from 1. */ "step": number; "rule": "nobody_offers" | "no_free_time" | "no_free_time_within_lags"; "detail": string } | null; "nextCursor": null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/availability/preview": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** Whose; a closure or a calendar without it is for every doctor. */ "doctorId"?: string | undefined; "hours"?: ({ "locationId": string; /** 1 is Monday, 7 is Sunday. */ "weekday": number; /** HH:MM on the location’s clock. */ "from": string; /** HH:MM; 24:00 is midnight at the end of the day; earlier than `from` means on the next day. */ "to": string; /** First date on which the window begins. */ "validFrom"?: string | undefined; /** Last date on which the window begins, itself included. */ "validTo"?: string | undefined; /** In how many weeks once; every week unless said. */ "everyWeeks"?: number | undefined; /** With `everyWeeks`: any date of a week, Monday to Sunday, in which the window is. */ "anchorDate"?: string | undefined; /** Kept for these; for every visit type unless said. */ "visitTypeIds"?: (string)[] | undefined })[] | undefined; "breaks"?: ({ /** For the staff; patients only see that there is a break. */ "name": string; /** Everywhere unless said. */ "locationId"?: string | undefined; /** 1 is Monday, 7 is Sunday. */ "weekday": number; /** HH:MM on the location’s clock. */ "from": string; /** HH:MM; 24:00 is midnight at the end of the day; earlier than `from` means on the next day. */ "to": string; /** First date on which the window begins. */ "validFrom"?: string | undefined; /** Last date on which the window begins, itself included. */ "validTo"?: string | undefined; /** In how many weeks once; every week unless said. */ "everyWeeks"?: number | undefined; /** With `everyWeeks`: any date of a week, Monday to Sunday, in which the window is. */ "anchorDate"?: string | undefined })[] | undefined; "limits"?: ({ /** Of this visit type; of all together unless said. */ "visitTypeId"?: string | undefined; /** A day, or a week from Monday, on the calendar of the location where a visit takes place. */ "per": "day" | "week"; /** So many visits begin in it at most, holds counted. */ "most": number })[] | undefined; "leave"?: { /** RFC 3339 with an offset. */ "start": string; /** RFC 3339 with an offset. */ "end": string } | undefined; "override"?: { "locationId": string; /** On the location’s calendar. */ "date": string; /** `replace` puts the windows in the place of the weekly hours that begin that day (none: closed), `add` beside them. */ "mode": "replace" | "add"; "windows": ({ /** HH:MM on the location’s clock. */ "from": string; /** HH:MM; 24:00 is midnight at the end of the day; earlier than `from` means on the next day. */ "to": string })[] } | undefined; "closure"?: { "locationId"?: string | undefined; "from": string; "to": string } | undefined; /** Public holidays on which the location would be closed, in the place of those it has. */ "calendar"?: { "locationId": string; /** ISO 3166-1 */ "country": string | null; /** ISO 3166-2 without the country, perhaps with a part of it; see the list of calendars. */ "region"?: string | null | undefined; /** Holidays, by their rule, on which the location is open after all. */ "openOn"?: (string)[] | undefined } | undefined; /** What changes from this date; unless said, where the change begins, or today. */ "from"?: string | undefined; /** Until this date, itself included; unless said, where the change ends, 60 days from `from` at most. */ "to"?: string | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** Booked visits that the change would leave outside the rules, by start. */ "hits": ({ "appointmentId": string; "patientId": string; "doctorId": string; "visitTypeId": string; "locationId": string; "start": string; "end": string; "timeZone": string; /** The rules that would stand against it and do not now. */ "reasons": ({ "rule": string; "detail": string })[] })[]; /** There are more than are listed. */ "moreHits": boolean; "added": { "count": number; /** The first few. */ "samples": ({ "doctorId": string; "visitTypeId": string; "locationId": string; "start": string; "end": string; "timeZone": string; "seatsLeft": number; /** Rules that cannot be judged before it is known who comes, and whether the booking must be approved. */ "conditions"?: ("new_patients_only" | "existing_patients_only" | "under_minimum_age" | "over_maximum_age" | "needs_approval")[] | undefined })[] }; "removed": { "count": number; /** The first few. */ "samples": ({ "doctorId": string; "visitTypeId": string; "locationId": string; "start": string; "end": string; "timeZone": string; "seatsLeft": number; /** Rules that cannot be judged before it is known who comes, and whether the booking must be approved. */ "conditions"?: ("new_patients_only" | "existing_patients_only" | "under_minimum_age" | "over_maximum_age" | "needs_approval")[] | undefined })[] } } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/availability/stream": {
    get: {
    parameters: { query?: { "visitTypeId"?: string | undefined; /** A date on the location’s calendar (of `to`, the last one) or an instant with offset. */ "from"?: string | undefined; /** A date on the location’s calendar (of `to`, the last one) or an instant with offset. */ "to"?: string | undefined; /** Any of these doctors; may be repeated. */ "doctorId"?: (string)[] | undefined; "specialty"?: string | undefined; "locationId"?: string | undefined; /** BCP 47, such as de or pt-BR. */ "language"?: string | undefined; "partOfDay"?: "morning" | "afternoon" | "evening" | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "text/event-stream": string } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/live": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      101: { headers: { [name: string]: unknown }; content?: never }
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
  "/api/v1/reminder-policy": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** So many hours before a visit its patient is reminded of it, once for each number, if they agreed to be. Empty: nobody is reminded. */ "leadHours": (number)[]; /** 0 as long as the clinic decided nothing: the usual rules. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    put: {
    parameters: { query?: never; header?: { "if-match"?: string | undefined } | undefined; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** So many hours before a visit its patient is reminded of it, once for each number, if they agreed to be. Empty: nobody is reminded. */ "leadHours": (number)[] } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** So many hours before a visit its patient is reminded of it, once for each number, if they agreed to be. Empty: nobody is reminded. */ "leadHours": (number)[]; /** 0 as long as the clinic decided nothing: the usual rules. */ "version": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/reminder-policy/history": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "version": number; "action": string; "changedAt": string; /** IANA time zone */ "timeZone": string; /** The account; null when Praxis itself did it. */ "changedBy": string | null; /** The record after the change. */ "snapshot": { [name: string]: unknown } })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/messages": {
    get: {
    parameters: { query?: { /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; "appointmentId": string; "kind": "request" | "payment" | "confirmation" | "change" | "cancellation" | "declination" | "lapse" | "non_payment" | "refund" | "reminder"; "recipient": string; "recipientName": string; "subject": string; /** mailbox: there is no mail server, it is read here; unknown: it may or may not have arrived; withheld: it was overtaken and never left. */ "state": "planned" | "sending" | "sent" | "failed" | "unknown" | "mailbox" | "withheld"; "createdAt": string; "sentAt": string | null; /** The clinic’s; the offsets of the instants are of it. */ "timeZone": string })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/messages/{id}": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "appointmentId": string; "kind": "request" | "payment" | "confirmation" | "change" | "cancellation" | "declination" | "lapse" | "non_payment" | "refund" | "reminder"; "recipient": string; "recipientName": string; "subject": string; /** mailbox: there is no mail server, it is read here; unknown: it may or may not have arrived; withheld: it was overtaken and never left. */ "state": "planned" | "sending" | "sent" | "failed" | "unknown" | "mailbox" | "withheld"; "createdAt": string; "sentAt": string | null; /** The clinic’s; the offsets of the instants are of it. */ "timeZone": string; "attempts": number; "lastError": string | null; "nextAttemptAt": string | null; "text": string; /** As sent. Show it in a frame that runs no scripts. */ "html": string; "calendar": string | null } } }
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
  "/fhir/R4/AuditEvent": {
    get: {
    parameters: { query?: { /** When it was recorded: a date or instant with eq, ge, gt, le or lt; twice for a range. */ "date"?: (string)[] | undefined; /** Whose data: Patient/id, or the id. */ "patient"?: string | undefined; /** Who did it: the id of an account of Praxis. */ "agent"?: string | undefined; /** The record it was done to: Type/id, or the id. */ "entity"?: string | undefined; /** Create, read, update, delete, execute. */ "action"?: "C" | "R" | "U" | "D" | "E" | undefined; /** An action of the trail, such as people.patient_read. */ "subtype"?: "identity.account_open" | "identity.account_deactivate" | "identity.account_reactivate" | "identity.account_recover" | "identity.audit_cut" | "identity.audit_list" | "identity.audit_policy_change" | "identity.break_glass" | "identity.call" | "identity.client_change" | "identity.consent_give" | "identity.consent_withdraw" | "identity.credential_add" | "identity.credential_remove" | "identity.email_change" | "identity.email_verify" | "identity.guardianship_end" | "identity.guardianship_grant" | "identity.invitation_accept" | "identity.invitation_withdraw" | "identity.invite" | "identity.password_change" | "identity.refresh_token_reuse" | "identity.role_grant" | "identity.role_revoke" | "identity.openid_provider_change" | "identity.second_factor_change" | "identity.second_factor_policy_change" | "identity.session_revoke" | "identity.sign_in" | "identity.sign_out" | "identity.token_issue" | "clinic.host_name_change" | "clinic.policy_change" | "clinic.rules_change" | "people.access_read" | "people.doctor_change" | "people.emergency_close" | "people.erasure_ask" | "people.erasure_withdraw" | "people.patient_add" | "people.patient_ask" | "people.patient_change" | "people.patient_erase" | "people.patient_export" | "people.patient_history_read" | "people.patient_list" | "people.patient_read" | "scheduling.schedule_change" | "booking.appointment_approve" | "booking.appointment_arrive" | "booking.appointment_book" | "booking.appointment_cancel" | "booking.appointment_complete" | "booking.appointment_decline" | "booking.appointment_history_read" | "booking.appointment_lapse" | "booking.appointment_list" | "booking.appointment_miss" | "booking.appointment_override" | "booking.appointment_read" | "booking.appointment_reschedule" | "booking.appointment_start" | "booking.appointment_undo" | "booking.deposit_checkout" | "booking.deposit_list" | "booking.deposit_miss" | "booking.deposit_pay" | "booking.deposit_return" | "booking.leave_hits_read" | "booking.offer_accept" | "booking.offer_list" | "booking.offer_make" | "booking.offer_read" | "booking.offer_refuse" | "booking.offer_withdraw" | "booking.rebooking_begin" | "booking.rebooking_change" | "booking.rebooking_close" | "booking.rebooking_line_read" | "booking.rebooking_read" | "booking.rebooking_send" | "booking.waitlist_entry_add" | "booking.waitlist_entry_change" | "booking.waitlist_entry_list" | "booking.waitlist_entry_read" | "booking.waitlist_entry_withdraw" | "documents.confirmation_read" | "integrations.calendar_file_read" | "notifications.message_list" | "notifications.message_read" | undefined; /** 0 done, 4 refused. */ "outcome"?: "0" | "4" | undefined; "_count"?: number | undefined; /** From the link `next`. */ "_page"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "resourceType": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/fhir/R4/AuditEvent/{id}": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "resourceType": string } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/export": {
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** `json` for programs, `pdf` for people. */ "format"?: "json" | "pdf" | undefined; /** Of the PDF; the person’s own unless said. */ "language"?: "en" | "de" | undefined } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "format": "praxis-personal-data"; "version": 1; "exportedAt": string; /** Of the clinic; every instant has its offset. */ "timeZone": string; "clinic": { "name": string; "email": string | null; "phone": string | null }; /** Name, address, language, time zone of the account. */ "account"?: ({ [name: string]: unknown })[] | undefined; /** Password, providers, passkeys, authenticator app: that they exist, never what they are. */ "waysIn"?: ({ [name: string]: unknown })[] | undefined; /** Where the account is signed in to this clinic. */ "sessions"?: ({ [name: string]: unknown })[] | undefined; /** Programs with which it has signed in. */ "devices"?: ({ [name: string]: unknown })[] | undefined; /** Roles on the staff of this clinic. */ "staff"?: ({ [name: string]: unknown })[] | undefined; /** Invitations to the staff. */ "invitations"?: ({ [name: string]: unknown })[] | undefined; /** Apps that were let in, and what they may. */ "apps"?: ({ [name: string]: unknown })[] | undefined; /** What was done with the account, newest first: from the audit trail. */ "activity"?: ({ [name: string]: unknown })[] | undefined; /** Who looked at the patient’s data or changed it, newest first: from the audit trail. */ "accesses": ({ [name: string]: unknown })[]; /** The record as a patient. */ "patient": ({ [name: string]: unknown })[]; /** The record as a doctor. */ "doctor": ({ [name: string]: unknown })[]; /** What was agreed to or taken back, with the words that were shown. */ "consents": ({ [name: string]: unknown })[]; /** Who may act for the person, and for whom they may act. */ "authorities": ({ [name: string]: unknown })[]; /** Whose patient they are, and who reached for their record in an emergency. */ "care": ({ [name: string]: unknown })[]; /** Every appointment, with each of its moves. */ "visits": ({ [name: string]: unknown })[]; /** What was asked to be paid for visits, what came and what went back; sums in the smallest unit of their currency. */ "payments": ({ [name: string]: unknown })[]; /** Times kept while a form is filled. */ "holds": ({ [name: string]: unknown })[]; /** What somebody waits for. */ "waitlist": ({ [name: string]: unknown })[]; /** Times that were offered. */ "offers": ({ [name: string]: unknown })[]; /** Letters about appointments, whole. */ "messages": ({ [name: string]: unknown })[]; /** Letters about the account: that they went. */ "letters": ({ [name: string]: unknown })[]; /** What the records said after each change. */ "changes": ({ [name: string]: unknown })[]; /** Requests to be erased. */ "erasures": ({ [name: string]: unknown })[] }; "application/pdf": string } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/patients/{id}/export": {
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** `json` for programs, `pdf` for people. */ "format"?: "json" | "pdf" | undefined; /** Of the PDF; the person’s own unless said. */ "language"?: "en" | "de" | undefined; /** Why; it stands in the audit trail. */ "reason": string } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "format": "praxis-personal-data"; "version": 1; "exportedAt": string; /** Of the clinic; every instant has its offset. */ "timeZone": string; "clinic": { "name": string; "email": string | null; "phone": string | null }; /** Name, address, language, time zone of the account. */ "account"?: ({ [name: string]: unknown })[] | undefined; /** Password, providers, passkeys, authenticator app: that they exist, never what they are. */ "waysIn"?: ({ [name: string]: unknown })[] | undefined; /** Where the account is signed in to this clinic. */ "sessions"?: ({ [name: string]: unknown })[] | undefined; /** Programs with which it has signed in. */ "devices"?: ({ [name: string]: unknown })[] | undefined; /** Roles on the staff of this clinic. */ "staff"?: ({ [name: string]: unknown })[] | undefined; /** Invitations to the staff. */ "invitations"?: ({ [name: string]: unknown })[] | undefined; /** Apps that were let in, and what they may. */ "apps"?: ({ [name: string]: unknown })[] | undefined; /** What was done with the account, newest first: from the audit trail. */ "activity"?: ({ [name: string]: unknown })[] | undefined; /** Who looked at the patient’s data or changed it, newest first: from the audit trail. */ "accesses": ({ [name: string]: unknown })[]; /** The record as a patient. */ "patient": ({ [name: string]: unknown })[]; /** The record as a doctor. */ "doctor": ({ [name: string]: unknown })[]; /** What was agreed to or taken back, with the words that were shown. */ "consents": ({ [name: string]: unknown })[]; /** Who may act for the person, and for whom they may act. */ "authorities": ({ [name: string]: unknown })[]; /** Whose patient they are, and who reached for their record in an emergency. */ "care": ({ [name: string]: unknown })[]; /** Every appointment, with each of its moves. */ "visits": ({ [name: string]: unknown })[]; /** What was asked to be paid for visits, what came and what went back; sums in the smallest unit of their currency. */ "payments": ({ [name: string]: unknown })[]; /** Times kept while a form is filled. */ "holds": ({ [name: string]: unknown })[]; /** What somebody waits for. */ "waitlist": ({ [name: string]: unknown })[]; /** Times that were offered. */ "offers": ({ [name: string]: unknown })[]; /** Letters about appointments, whole. */ "messages": ({ [name: string]: unknown })[]; /** Letters about the account: that they went. */ "letters": ({ [name: string]: unknown })[]; /** What the records said after each change. */ "changes": ({ [name: string]: unknown })[]; /** Requests to be erased. */ "erasures": ({ [name: string]: unknown })[] }; "application/pdf": string } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/me/erasure": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** `begun`: the visits ahead are cancelled, the rest follows within hours. */ "state": "waiting" | "begun" | "done" | "withdrawn"; "patientId": string | null; "hasAccount": boolean; "askedAs": "person" | "administrator" | "system"; "reason": string | null; "askedAt": string; "dueAt": string; "withdrawnAt": string | null; "doneAt": string | null; /** The code of what stands in the way. */ "stoppedBy": string | null; /** Until when the law makes the clinic keep what was written about visits, out of everybody’s sight. */ "keptUntil": string | null; "timeZone": string; /** Cancelled when the day comes. */ "visitsAhead": ({ "id": string; "start": string; "timeZone": string; "doctor": string; "visitType": string; "location": string })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      202: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** `begun`: the visits ahead are cancelled, the rest follows within hours. */ "state": "waiting" | "begun" | "done" | "withdrawn"; "patientId": string | null; "hasAccount": boolean; "askedAs": "person" | "administrator" | "system"; "reason": string | null; "askedAt": string; "dueAt": string; "withdrawnAt": string | null; "doneAt": string | null; /** The code of what stands in the way. */ "stoppedBy": string | null; /** Until when the law makes the clinic keep what was written about visits, out of everybody’s sight. */ "keptUntil": string | null; "timeZone": string; /** Cancelled when the day comes. */ "visitsAhead": ({ "id": string; "start": string; "timeZone": string; "doctor": string; "visitType": string; "location": string })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    delete: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/erasures": {
    get: {
    parameters: { query?: { /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "id": string; /** `begun`: the visits ahead are cancelled, the rest follows within hours. */ "state": "waiting" | "begun" | "done" | "withdrawn"; "patientId": string | null; "hasAccount": boolean; "askedAs": "person" | "administrator" | "system"; "reason": string | null; "askedAt": string; "dueAt": string; "withdrawnAt": string | null; "doneAt": string | null; /** The code of what stands in the way. */ "stoppedBy": string | null; /** Until when the law makes the clinic keep what was written about visits, out of everybody’s sight. */ "keptUntil": string | null; "timeZone": string; /** Cancelled when the day comes. */ "visitsAhead": ({ "id": string; "start": string; "timeZone": string; "doctor": string; "visitType": string; "location": string })[] })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/patients/{id}/erasure": {
    get: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** `begun`: the visits ahead are cancelled, the rest follows within hours. */ "state": "waiting" | "begun" | "done" | "withdrawn"; "patientId": string | null; "hasAccount": boolean; "askedAs": "person" | "administrator" | "system"; "reason": string | null; "askedAt": string; "dueAt": string; "withdrawnAt": string | null; "doneAt": string | null; /** The code of what stands in the way. */ "stoppedBy": string | null; /** Until when the law makes the clinic keep what was written about visits, out of everybody’s sight. */ "keptUntil": string | null; "timeZone": string; /** Cancelled when the day comes. */ "visitsAhead": ({ "id": string; "start": string; "timeZone": string; "doctor": string; "visitType": string; "location": string })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** Why; it stands in the audit trail. */ "reason": string; /** How long it can be withdrawn; 7 unless said. */ "waitDays"?: number | undefined } } }
    responses: {
      202: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; /** `begun`: the visits ahead are cancelled, the rest follows within hours. */ "state": "waiting" | "begun" | "done" | "withdrawn"; "patientId": string | null; "hasAccount": boolean; "askedAs": "person" | "administrator" | "system"; "reason": string | null; "askedAt": string; "dueAt": string; "withdrawnAt": string | null; "doneAt": string | null; /** The code of what stands in the way. */ "stoppedBy": string | null; /** Until when the law makes the clinic keep what was written about visits, out of everybody’s sight. */ "keptUntil": string | null; "timeZone": string; /** Cancelled when the day comes. */ "visitsAhead": ({ "id": string; "start": string; "timeZone": string; "doctor": string; "visitType": string; "location": string })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    delete: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody?: never
    responses: {
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/restricted-records": {
    get: {
    parameters: { query?: { /** At most so many entries. */ "limit"?: number | undefined; /** nextCursor of the page before. */ "cursor"?: string | undefined } | undefined; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "data": ({ "patientId": string; "name": string; "birthDate": string | null; "restrictedAt": string; "keepUntil": string; "timeZone": string })[]; "nextCursor": string | null } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/restricted-records/{id}/disclosure": {
    post: {
    parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }
    requestBody: { content: { "application/json": { /** Why; it stands in the audit trail. */ "reason": string } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { "patientId": string; "name": string; "birthDate": string | null; "restrictedAt": string; "keepUntil": string; "timeZone": string; /** What they had agreed to. */ "consents": ({ [name: string]: unknown })[]; /** Every visit that is kept, with what was written about it. */ "visits": ({ [name: string]: unknown })[] } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
  "/api/v1/privacy-policy": {
    get: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody?: never
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** How long after the last visit the clinic keeps what was written about visits of somebody who was erased. */ "keepVisitsYears": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
    put: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    requestBody: { content: { "application/json": { /** How long after the last visit the clinic keeps what was written about visits of somebody who was erased. */ "keepVisitsYears": number } } }
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": { /** How long after the last visit the clinic keeps what was written about visits of somebody who was erased. */ "keepVisitsYears": number } } }
      "default": { headers: { [name: string]: unknown }; content: { "application/problem+json": { "type": string; "title": string; "status": number; "code": string; "detail"?: string | undefined; "instance"?: string | undefined; "errors"?: ({ "pointer": string; "detail": string })[] | undefined } } }
    }
  }
  }
}
export interface components {
  schemas: {

  }
}
