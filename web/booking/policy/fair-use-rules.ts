import { api, read } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'
import { ifMatch, type Kept, type RuleSet } from '../../clinic/rule-set/rule-set.ts'
import { depositFault, depositOf, depositTexts } from '../../clinic/visit-type/deposit-draft.ts'
import { moneyText, type Money } from '../../app/money.ts'
import { countFault, faultsOf } from './faults.ts'

type FairUse = AnswerOf<'/api/v1/fair-use', 'get'>
export type FairUseRules = Omit<FairUse, 'version'>
export type Limit = Exclude<keyof FairUseRules, 'missedVisits'>
/** `nothing`: missed visits are without consequence. */
export type Consequence = 'nothing' | 'approval' | 'deposit' | 'desk'
/** Counts as they are typed; empty: as many as there are. */
export type FairUseDraft = Record<Limit, string> & {
  consequence: Consequence
  from: string
  withinMonths: string
  depositAmount: string
  depositCurrency: string
}

/** Where a clinic decided nothing, as on the server (`src/booking/fair-use/rules.ts`). */
export const USUAL = {
  holdsPerAccount: 10,
  holdsPerAddress: 200,
  visitsPerPatient: 50,
  visitsPerAccount: 100,
  visitsPerAddress: null,
  missedVisits: { from: 3, withinMonths: 12, consequence: 'approval' },
} satisfies FairUseRules

export const fairUseRules: RuleSet<FairUseRules, FairUseDraft> = {
  queryKey: ['fair-use'],
  staleCode: 'booking.fair_use_changed',
  touches: [['fair-use']],
  read: async () => kept(await read(api.GET('/api/v1/fair-use'))),
  set: async (version, body) =>
    kept(await read(api.PUT('/api/v1/fair-use', { params: { header: ifMatch(version) }, body }))),
  history: () => read(api.GET('/api/v1/fair-use/history')),
  recorded: (snapshot) => kept({ ...USUAL, version: 0, ...(snapshot as Partial<FairUse>) }).content,
  lines: linesOf,
  draftOf: ({ missedVisits, ...limits }) => ({
    holdsPerAccount: typed(limits.holdsPerAccount),
    holdsPerAddress: typed(limits.holdsPerAddress),
    visitsPerPatient: typed(limits.visitsPerPatient),
    visitsPerAccount: typed(limits.visitsPerAccount),
    visitsPerAddress: typed(limits.visitsPerAddress),
    consequence: missedVisits?.consequence ?? 'nothing',
    from: String(missedVisits?.from ?? USUAL.missedVisits.from),
    withinMonths: String(missedVisits?.withinMonths ?? USUAL.missedVisits.withinMonths),
    ...depositTexts(missedVisits?.deposit ?? null),
  }),
  contentOf: ({ consequence, from, withinMonths, depositAmount, depositCurrency, ...limits }) => ({
    holdsPerAccount: counted(limits.holdsPerAccount),
    holdsPerAddress: counted(limits.holdsPerAddress),
    visitsPerPatient: counted(limits.visitsPerPatient),
    visitsPerAccount: counted(limits.visitsPerAccount),
    visitsPerAddress: counted(limits.visitsPerAddress),
    missedVisits:
      consequence === 'nothing'
        ? null
        : {
            from: Number(from),
            withinMonths: Number(withinMonths),
            consequence,
            ...(consequence === 'deposit' && sumOf({ depositAmount, depositCurrency })),
          },
  }),
}

const kept = ({ version, ...content }: FairUse): Kept<FairUseRules> => ({ content, version })
const typed = (most: number | null): string => (most === null ? '' : String(most))
const counted = (text: string): number | null => (text.trim() === '' ? null : Number(text))

/** Nothing that could be sent is found before it is. */
function sumOf(texts: Pick<FairUseDraft, 'depositAmount' | 'depositCurrency'>): { deposit?: Money } {
  const deposit = depositOf(texts)
  return deposit === null ? {} : { deposit }
}

export function fairUseFaults(draft: FairUseDraft): Map<string, string> {
  const { consequence, from, withinMonths, depositAmount, depositCurrency, ...limits } = draft
  const isNothing = consequence === 'nothing'
  return faultsOf({
    ...Object.fromEntries(
      Object.entries(limits).map(([limit, text]) => [limit, text.trim() === '' ? undefined : countFault(text, 1000)]),
    ),
    'missedVisits.from': isNothing ? undefined : countFault(from, 100),
    'missedVisits.withinMonths': isNothing ? undefined : countFault(withinMonths, 120),
    'missedVisits.deposit.amount': consequence === 'deposit' ? sumFault({ depositAmount, depositCurrency }) : undefined,
  })
}

const sumFault = (texts: Pick<FairUseDraft, 'depositAmount' | 'depositCurrency'>): string | undefined =>
  texts.depositAmount.trim() === '' ? 'Please say how much.' : depositFault(texts)

function linesOf(rules: FairUseRules): string[] {
  const { holdsPerAccount, holdsPerAddress, visitsPerPatient, visitsPerAccount, visitsPerAddress } = rules
  return [
    `While a form is filled in, one account can keep ${some(holdsPerAccount, 'free time')}; visitors on one internet connection can keep ${some(holdsPerAddress, 'free time')} together.`,
    `A patient can have ${some(visitsPerPatient, 'visit')} ahead, whoever booked them. What staff book doesn’t count.`,
    `One account can have ${some(visitsPerAccount, 'visit')} ahead that it booked for others.`,
    `From one internet connection ${some(visitsPerAddress, 'visit')} ahead can be booked.`,
    missedText(rules),
  ]
}

function some(most: number | null, of: string): string {
  if (most === null) return `any number of ${of}s`
  return most === 1 ? `one ${of} at most` : `at most ${most} ${of}s`
}

function missedText({ missedVisits }: FairUseRules): string {
  if (missedVisits === null) return 'Visits that a patient missed have no consequence.'
  const { from, withinMonths, consequence, deposit } = missedVisits
  const who = `A patient who missed ${from === 1 ? 'a visit' : `${from} visits`} within ${monthsText(withinMonths)}`
  if (consequence === 'deposit' && deposit) return `${who} still books online, with a deposit of ${moneyText(deposit)}.`
  return consequence === 'approval'
    ? `${who} still books online, but staff approve each visit.`
    : `${who} can’t book online any more, and is asked to call.`
}

const monthsText = (months: number): string => (months === 1 ? 'a month' : `${months} months`)
