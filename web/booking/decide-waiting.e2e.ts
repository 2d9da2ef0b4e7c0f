import { expect, test, type Page } from '@playwright/test'
import { paths } from '../app/paths.ts'
import { newcomer, signInAs } from '../journey.fixture.ts'

async function register(page: Page, name: string): Promise<void> {
  const person = newcomer(name)
  await page.goto(paths.register(paths.appointments()))
  await page.getByLabel('Your name').fill(person.name)
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('link', { name: 'Go on' }).click()
}

/** Three visits of a kind that asks for approval, on three days with one doctor, late in what is free; answers their series. */
const askForThree = (page: Page): Promise<{ id: string; appointments: { id: string }[] }> =>
  page.evaluate(async () => {
    const json = async (url: string, body?: object) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(url, body && { method: 'POST', headers, body: JSON.stringify(body) })
      if (!answer.ok) throw new Error(`${url}: ${await answer.text()}`)
      return answer.json()
    }
    const types: { id: string; name: string }[] = (await json('/api/v1/visit-types?limit=200')).data
    const surgery = types.find(({ name }) => name === 'Minor skin surgery')?.id ?? ''
    const [patient] = (await json('/api/v1/me')).patients
    type Free = { doctorId: string; visitTypeId: string; locationId: string; start: string }
    const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
    const window = `from=${day(10)}&to=${day(80)}`
    const free: Free[] = (await json(`/api/v1/availability?visitTypeId=${surgery}&${window}&limit=2000`)).data
    const last = free.at(-1)
    const days = new Map<string, Free>()
    for (const slot of free)
      if (slot.doctorId === last?.doctorId && slot.locationId === last.locationId)
        days.set(slot.start.slice(0, 10), slot)
    const [first, ...others] = [...days.values()].slice(-3)
    if (first === undefined || others.length < 2) throw new Error('three days of skin surgery')
    const { doctorId, visitTypeId, locationId, start } = first
    const starts = [start, ...others.map((slot) => slot.start)]
    const slot = { doctorId, visitTypeId, locationId, start }
    return json('/api/v1/series', { patientId: patient.id, slot, starts })
  })

test('the desk approves visits that were asked for together, once it has seen what the patient cancelled; others it declines', async ({
  page,
  browser,
}) => {
  const patient = await browser.newPage()
  await register(patient, 'Wanda Waiting')
  const { id } = await askForThree(patient)
  await signInAs(page, 'reception')
  await page.goto(paths.series(id))
  await expect(page.getByRole('heading', { name: '3 visits to approve' })).toBeVisible()

  await patient.goto(paths.series(id))
  await expect(patient.getByRole('heading', { level: 1, name: '3 visits' })).toBeVisible()
  await expect(patient.getByRole('button', { name: /^Approve/ })).toHaveCount(0)
  await patient.getByRole('button', { name: 'Cancel the rest…' }).click()
  const cancelling = patient.getByRole('alertdialog')
  await cancelling.getByLabel('From which visit on?').selectOption({ index: 2 })
  await cancelling.getByRole('button', { name: 'Cancel 1 visit' }).click()
  await expect(patient.getByText('1 visit cancelled.')).toBeVisible()

  await page.getByRole('button', { name: 'Approve 3 visits' }).click()
  await expect(page.getByText('One of these visits was changed in the meantime.')).toBeVisible()
  await page.getByRole('button', { name: 'Approve 2 visits' }).click()
  await expect(page.getByText('2 visits approved.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Approve/ })).toHaveCount(0)

  const other = await askForThree(patient)
  await page.goto(paths.series(other.id))
  await page.getByRole('button', { name: 'Decline 3 visits…' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByLabel('Reason').fill('Please come for a look first')
  await dialog.getByRole('button', { name: 'Decline 3 visits' }).click()
  await expect(page.getByText('3 visits declined.')).toBeVisible()
  await patient.close()
})
