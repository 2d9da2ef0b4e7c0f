import type { LightMyRequestResponse } from 'fastify'
import { grantRole } from '../index.ts'
import { transaction } from '#platform'
import type { Database } from '#platform'
import { testApp } from '../../../test/app.ts'
import type { TestApp } from '../../../test/app.ts'
import { PASSWORD } from '../../../test/cast.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { Member, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { StaffRole } from './staff-roles.ts'

export interface Staff {
  database: Database
  clinic: TestClinic
  at: TestApp
  /** Sends a call as somebody, with `If-Match: *` unless a version is said. */
  call: (
    who: Member | 'visitor' | { headers: Record<string, string> },
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
    version?: number,
  ) => Promise<LightMyRequestResponse>
  give: (member: Member, role: StaffRole) => Promise<void>
  /** A second person who runs the clinic, so that the first may go. */
  secondAdministrator: () => Promise<Member>
  /** Signed in over the ordinary route: the headers of a browser, and the tokens of an app. */
  signIn: (person: { email: string }) => Promise<{
    browser: { headers: Record<string, string> }
    app: { headers: Record<string, string> }
    refreshToken: string
  }>
}

/** The clinic of the cast and the whole application over it. */
export async function staffOfClinic(): Promise<Staff> {
  const database = await testDatabase()
  const clinic = await testClinic(database)
  const at = await testApp(database, { clinicId: clinic.clinicId })
  await at.app.ready()

  const call: Staff['call'] = async (who, method, url, body, version) => {
    const headers: Record<string, string> =
      who === 'visitor' ? {} : 'headers' in who ? who.headers : { ...(await at.signedIn(who)) }
    return at.app.inject({
      method,
      url,
      headers: { ...headers, 'if-match': version === undefined ? '*' : `"${version}"` },
      ...(body === undefined ? {} : { payload: body }),
    })
  }
  const give: Staff['give'] = (member, role) =>
    transaction(database, (tx) =>
      grantRole(tx, { accountId: member.accountId, clinicId: clinic.clinicId, role, at: clinic.now }),
    )
  return {
    database,
    clinic,
    at,
    call,
    give,
    async secondAdministrator() {
      const [second] = await clinic.strangers(1)
      if (second === undefined) throw new Error('nobody came')
      await give(second, 'administrator')
      return { ...second, roles: ['patient', 'administrator'] }
    },
    async signIn({ email }) {
      const answer = await at.app.inject({
        method: 'POST',
        url: '/api/v1/auth/sign-in',
        payload: { email, password: PASSWORD },
      })
      if (answer.statusCode !== 200) throw new Error(`${email} could not sign in: ${answer.body}`)
      const { accessToken, refreshToken } = answer.json<{ accessToken: string; refreshToken: string }>()
      const cookie = [answer.headers['set-cookie'] ?? []]
        .flat()
        .map((line) => line.split(';')[0])
        .join('; ')
      return {
        browser: { headers: { cookie } },
        app: { headers: { authorization: `Bearer ${accessToken}` } },
        refreshToken,
      }
    },
  }
}

export const codeOf = (answer: LightMyRequestResponse): unknown => answer.json<{ code?: unknown }>().code
