import { Type } from 'typebox'

/** What the protocol's addresses answer, for the documentation; the texts themselves are the library's. */
const ProtocolError = Type.Object(
  { error: Type.String(), error_description: Type.Optional(Type.String()) },
  { description: 'RFC 6749, 5.2.' },
)
const refused = { 400: ProtocolError, 401: ProtocolError }

export const asking = {
  303: Type.Null({ description: 'To the page that asks, back to the app, or to the page that says what is wrong.' }),
}

export const tokens = {
  200: Type.Object({
    access_token: Type.String({ description: 'A JWT (RFC 9068), good for ten minutes.' }),
    token_type: Type.Literal('Bearer'),
    expires_in: Type.Integer(),
    scope: Type.Optional(Type.String()),
    refresh_token: Type.Optional(Type.String({ description: 'Works once.' })),
    id_token: Type.Optional(Type.String()),
  }),
  ...refused,
}

export const introspected = {
  200: Type.Object({ active: Type.Boolean() }, { additionalProperties: true, description: 'RFC 7662, 2.2.' }),
  ...refused,
}

export const revoked = { 200: Type.Null({ description: 'Also when there was nothing to revoke.' }), ...refused }

export const metadata = {
  200: Type.Object(
    {
      issuer: Type.String(),
      jwks_uri: Type.String(),
      authorization_endpoint: Type.String(),
      token_endpoint: Type.String(),
      introspection_endpoint: Type.String(),
      revocation_endpoint: Type.String(),
      grant_types_supported: Type.Array(Type.String()),
      response_types_supported: Type.Array(Type.String()),
      scopes_supported: Type.Array(Type.String()),
      code_challenge_methods_supported: Type.Array(Type.String()),
    },
    { additionalProperties: true, description: 'RFC 8414.' },
  ),
}
