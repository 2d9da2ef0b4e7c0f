import { expect, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '../test/servers/start-praxis.ts'
import { paths } from './app/paths.ts'

let visitors = 0

/** Somebody new, with an address nobody else in this run has. */
export function newcomer(name: string): { name: string; email: string; password: string } {
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}.${Date.now()}.${++visitors}@visitor.example`
  return { name, email, password: 'a long walk in november' }
}

export type Newcomer = ReturnType<typeof newcomer>

/** Signs in as one of the demonstration clinic's people: `admin`, `reception`, `doctor`, `patient`. */
export async function signInAs(page: Page, who: 'admin' | 'reception' | 'doctor' | 'patient'): Promise<void> {
  await page.goto(paths.signIn())
  await page.getByLabel('E-mail').fill(`${who}@demo.example`)
  await page.getByLabel('Password').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
}

/** From the start page to the free times of the doctor who is free soonest. */
export async function openSoonestDoctor(page: Page): Promise<void> {
  await page.goto(paths.home())
  await page
    .getByRole('link', { name: /^Next free time/ })
    .first()
    .click()
  await expect(freeTimes(page).first()).toBeVisible()
}

/**
 * To the free times of a visit that nobody else in this run books or lets go of. None of them overlaps another, so that one that is held takes
 * no other with it; and there are some in the next month too, whatever the day and hour of the run.
 */
export async function openQuietDoctor(page: Page): Promise<void> {
  await page.goto(paths.home())
  await page.getByRole('link', { name: 'Dr. Tiago Figueiredo', exact: true }).click()
  await page.getByLabel('What is the visit for?').selectOption('Child health check, 30 minutes')
  await expect(freeTimes(page).first()).toBeVisible()
}

/** The buttons of free times on a page, `09:30 on Monday 23 November`. */
export const freeTimes = (page: Page) => page.getByRole('button', { name: /^\d\d:\d\d.* on \w+/ })

/** Chooses a free time late in what is shown, so that journeys side by side do not fight over the first one. */
export async function chooseTime(page: Page): Promise<void> {
  await freeTimes(page).last().click()
  await expect(page.getByRole('heading', { name: 'Book this visit' })).toBeVisible()
}

const DAY_MS = 86_400_000

/**
 * The first day from the day after tomorrow on that has free times, of one doctor where one is named: whenever the journeys run, nobody is
 * off on it and it is no public holiday.
 */
export async function dayWithFreeTimes(page: Page, doctorId?: string): Promise<string> {
  const from = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10)
  const query = new URLSearchParams({ from, ...(doctorId && { doctorId }) })
  const answer = await page.request.get(`/api/v1/availability/earliest?${query.toString()}`)
  const { data } = (await answer.json()) as { data: { start: string }[] }
  const [first] = data.map(({ start }) => start.slice(0, 10)).toSorted()
  if (first === undefined) throw new Error('nobody has a free time')
  return first
}

export async function registerOnTheWay(page: Page, person: Newcomer): Promise<void> {
  await page.getByLabel('Your name').fill(person.name)
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Create account and go on' }).click()
  await expect(page.getByRole('button', { name: 'Confirm booking' })).toBeVisible()
}

/** The whole way: a newcomer books with the doctor who is free soonest. Ends on the page of the visit. */
export async function bookAsNewcomer(page: Page, name: string): Promise<Newcomer> {
  const person = newcomer(name)
  await openSoonestDoctor(page)
  await chooseTime(page)
  await registerOnTheWay(page, person)
  await page.getByRole('button', { name: 'Confirm booking' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your visit is booked' })).toBeVisible()
  return person
}

/** Waits until the page knows: leaving it before, the session would still be there for whatever is opened next. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click()
  // A page may also ask to sign in; the banner always does.
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in', exact: true })).toBeVisible()
}
