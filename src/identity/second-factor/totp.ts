import { generateSecret, generateURI, verifySync } from 'otplib'
import { renderSVG } from 'uqr'

/** SHA-1, six digits, thirty seconds: what every authenticator app understands; many ignore anything else silently. */
const TOTP = { strategy: 'totp', algorithm: 'sha1', digits: 6, period: 30 } as const
/** One code before and one after: clocks of telephones differ, and people type slowly (RFC 6238, 5.2). */
const TOLERANCE_SECONDS = 30

/** 160 random bits in base32, as RFC 4226, 4 recommends. */
export function newTotpSecret(): string {
  return generateSecret({ length: 20 })
}

/** What an authenticator app reads, as an address and as a picture of it. */
export function totpUri(secret: string, issuer: string, email: string): { uri: string; qrSvg: string } {
  const uri = generateURI({ ...TOTP, issuer, label: email, secret })
  return { uri, qrSvg: renderSVG(uri, { ecc: 'M', border: 2 }) }
}

/** The time step whose code this is, or undefined. Whether that step was used already is the database's to say. */
export function stepOfCode(secret: string, code: string, now: number): number | undefined {
  const result = verifySync({
    ...TOTP,
    secret,
    token: code.replaceAll(' ', ''),
    epoch: Math.floor(now / 1000),
    epochTolerance: TOLERANCE_SECONDS,
  })
  return result.valid && 'timeStep' in result ? result.timeStep : undefined
}
