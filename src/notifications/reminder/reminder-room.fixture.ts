import { expect } from 'vitest'
import type { Email } from 'postal-mime'
import { testApp } from '../../../test/app.ts'
import type { Member } from '../../../test/clinic.ts'
import { mailRoom } from '../mail-room.fixture.ts'
import type { MailRoom, MailRoomWish } from '../mail-room.fixture.ts'
import type { State } from '../message.ts'
import { sendDueMessages } from '../send-due-messages.ts'
import { oweReminders } from './owe-reminders.ts'
import { changePolicy } from './policy/change-policy.ts'

export interface ReminderRoom extends MailRoom {
  /** Calls the application as this person; what it answers, once it has said yes. */
  call: (who: Member, method: 'POST' | 'PATCH', url: string, payload: object) => Promise<{ id: string }>
  /** A patient agrees to be reminded, or takes it back. */
  agree: (patientId: string, given?: boolean) => Promise<void>
  /** So many hours before a visit. */
  remind: (...leadHours: number[]) => Promise<unknown>
  /** What Praxis does in this minute: keeps what is owed, sends what is due. */
  minute: (at?: string) => Promise<void>
  /** Of each reminder: to whom, of which start, in which state; oldest first. */
  reminders: () => Promise<Reminder[]>
  /** The reminders that arrived. */
  arrivedReminders: () => Promise<Email[]>
  /** All that is kept of an appointment. */
  kept: (id: string) => Promise<unknown>
}

export interface Reminder {
  to: string
  start: string
  lead: number
  state: State
}

const KIND = 'reminders_by_email'

/** A mail room whose minutes pass, from Monday, 07:00 in Berlin on; Anna and Béla have agreed to be reminded. */
export async function reminderRoom(wish: MailRoomWish = {}): Promise<ReminderRoom> {
  const room = await mailRoom(wish)
  const { database, clinicId, clock, telling } = room
  const at = await testApp(database, { clinicId, now: clock.now })
  const call: ReminderRoom['call'] = async (who, method, url, payload) => {
    const headers = { ...(await at.signedIn(who)), 'if-match': '*' }
    const answer = await at.app.inject({ method, url, payload, headers })
    expect(answer.statusCode, answer.body).toBeLessThan(300)
    return answer.json()
  }
  const texts = [{ locale: 'en', title: 'Reminders', text: 'May we remind you by e-mail?' }]
  await call(room.amir, 'POST', '/api/v1/consent-texts', { kind: KIND, texts })
  const agree: ReminderRoom['agree'] = async (patientId, given = true) => {
    at.clock.now = clock.now
    const words = given ? { version: 1, locale: 'en' } : {}
    await call(room.rosa, 'POST', `/api/v1/patients/${patientId}/consents`, { kind: KIND, given, ...words })
  }
  for (const { patientId } of [room.anna, room.bela]) await agree(patientId)
  const minute = async (when?: string) => {
    if (when !== undefined) clock.now = Date.parse(when)
    await oweReminders(telling)
    await sendDueMessages(telling)
  }
  await minute()
  return {
    ...room,
    call,
    agree,
    minute,
    remind: (...leadHours) => changePolicy(room.ctxOf(room.amir, clock.now), () => true, { leadHours }),
    async reminders() {
      const { rows } = await database.pool.query<{ to: string; start: Date; lead: number; state: State }>(
        `select m.recipient as to, v.start_at as start, v.lead_hours as lead, m.state
         from notifications.message m join notifications.message_visit v on v.message_id = m.id
         where m.kind = 'reminder' order by m.id, v.start_at`,
      )
      return rows.map((row) => ({ ...row, start: row.start.toISOString() }))
    },
    async arrivedReminders() {
      return (await room.letters()).filter(({ subject }) => /^(Reminder|Erinnerung): /.test(subject ?? ''))
    },
    async kept(id) {
      const { rows } = await database.pool.query(
        `select to_jsonb(a) as visit, (select jsonb_agg(to_jsonb(c) order by c.id) from booking.claim c where c.appointment_id = a.id) as claims,
           (select count(*)::int from booking.move m where m.appointment_id = a.id) as moves
         from booking.appointment a where a.id = $1`,
        [id],
      )
      expect(rows).toHaveLength(1)
      return rows[0]
    },
  }
}
