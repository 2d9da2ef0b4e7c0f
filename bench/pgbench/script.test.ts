import { expect, test } from 'vitest'
import type { DoctorId, PatientId } from '#people'
import type { LocationId, VisitTypeId } from '#clinic'
import { scriptOf } from './script.ts'
import type { RecordedBooking } from './sent-statements.ts'

const id = <Id>(nth: number) => `00000000-0000-7000-8000-00000000000${nth}` as Id
const [doctor, patient, visit, place, made, account] = [
  id<DoctorId>(1),
  id<PatientId>(2),
  id<VisitTypeId>(3),
  id<LocationId>(4),
  id<string>(5),
  id<string>(6),
]
const start = '2026-11-24T08:00:00.000Z'

const booking: RecordedBooking = {
  wish: { slot: { doctorId: doctor, visitTypeId: visit, locationId: place, start }, patientId: patient },
  key: 'the key of this call',
  accountId: account,
  unchanging: [visit, place],
  statements: [
    { text: 'begin', values: [] },
    { text: 'insert into visit values ($1, $2, $3, $4, $5)', values: [made, doctor, patient, visit, null] },
    {
      text: 'insert into taken select unnest($1::uuid[]), $2::int[]',
      values: [
        [doctor, made],
        [0, 15],
      ],
    },
    {
      text: 'insert into times\n  values ($1, $2, $3)',
      values: [new Date(start), new Date(Date.parse(start) + 900_000), new Date('2026-11-23T06:00:00Z')],
    },
    { text: 'insert into answer values ($1, $2)', values: ['the key of this call', '{"seen":true}'] },
    {
      text: 'select take($1::text[], $2::int[])',
      values: [
        [patient, account],
        [20, null],
      ],
    },
    { text: 'commit', values: [] },
  ],
}
const { prepare, text, variables } = scriptOf(booking, {
  doctorIds: [doctor],
  patientIds: [patient],
  accountIds: [account],
  clients: 16,
  pitchMinutes: 15,
})
const lines = text
  .trimEnd()
  .split('\n')
  .filter((line) => !line.startsWith(String.raw`\set`))

const ID_OF_THIS_ROUND =
  "(lpad(to_hex(:round::int), 8, '0') || lpad(to_hex(:k::int), 8, '0') || '0000000000000001')::uuid"
const ITS_DOCTOR = 'bench.doctor(:doctor::int)'

test('a script is the statements of the booking, in their order, each on one line', () => {
  expect(lines).toEqual([
    'begin;',
    `insert into visit values (${ID_OF_THIS_ROUND}, ${ITS_DOCTOR}, bench.patient(:patient::int), :v1, null);`,
    `insert into taken select unnest(array[${ITS_DOCTOR}, ${ID_OF_THIS_ROUND}]::uuid[]), :v2::int[];`,
    'insert into times values (to_timestamp(:start::float8 + 0), to_timestamp(:start::float8 + 900), :v3);',
    "insert into answer values (format('key-%s-%s', :round::int, :k::int), :v4);",
    `select take(array[bench.patient(:patient::int), bench.account(:patient::int)]::text[], :v5::int[]);`,
    'commit;',
  ])
})

test('ids come from functions, so that no list of them is sent', () => {
  expect(prepare).toContain(
    `function bench.doctor(nth int) returns uuid immutable language sql return ('{${doctor}}'::uuid[])[nth]`,
  )
  expect(Object.values(variables).filter((value) => value.includes(patient))).toEqual([])
})

test('what is the same each time is a variable, and so a parameter as in the application', () => {
  expect(variables).toMatchObject({
    v1: visit,
    v2: '{0,15}',
    v3: '2026-11-23T06:00:00.000Z',
    v4: '{"seen":true}',
    v5: '{20,null}',
  })
})
