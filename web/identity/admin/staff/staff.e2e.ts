import { expect, test, type Page } from '@playwright/test'
import { paths } from '../../../app/paths.ts'
import { newcomer, signInAs } from '../../../journey.fixture.ts'

async function openMember(page: Page, name: string): Promise<void> {
  await page.goto(paths.adminStaff())
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('an administrator invites somebody, sends it again, and takes it back', async ({ page }) => {
  const { email } = newcomer('Nora Neu')
  await signInAs(page, 'admin')
  await page.goto(paths.adminStaff())
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByText('Please choose at least one.')).toBeVisible()
  await page.getByRole('checkbox', { name: /^Doctor/ }).check()
  await page.getByLabel('Which doctor they are').selectOption({ label: 'Decide later' })
  await page.getByRole('checkbox', { name: /^Support/ }).check()
  await expect(page.getByRole('checkbox', { name: /^Doctor/ })).not.toBeChecked()
  await page.getByRole('checkbox', { name: /^Receptionist/ }).check()
  await expect(page.getByRole('checkbox', { name: /^Support/ })).not.toBeChecked()
  await page.getByRole('button', { name: 'Send the invitation' }).click()

  await expect(page.getByRole('status').filter({ hasText: `Invited. ${email}` })).toBeVisible()
  await page.reload()
  const invitations = page.getByRole('region', { name: 'Invitations' })
  await expect(invitations.getByRole('heading', { name: email })).toBeVisible()
  await expect(page.getByText(`Invited. ${email}`)).toHaveCount(0)
  await invitations.getByRole('button', { name: `Send again to ${email}` }).click()
  await expect(invitations.getByText(`Sent again to ${email}.`)).toBeVisible()

  await page.goto(paths.adminInvite())
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('checkbox', { name: /^Receptionist/ }).check()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByRole('alert')).toContainText('an invitation that waits for them')

  await page.goto(paths.adminStaff())
  await invitations.getByRole('button', { name: `Take back the invitation of ${email}` }).click()
  await invitations.getByText(/^Earlier invitations/).click()
  await expect(invitations.getByText('Taken back', { exact: true }).first()).toBeVisible()
  await expect(invitations.getByRole('button', { name: `Send again to ${email}` })).toHaveCount(0)
})

test('whoever works here already is not invited again', async ({ page }) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminInvite())
  await page.getByLabel('E-mail').fill('reception@demo.example')
  await page.getByRole('checkbox', { name: /^Receptionist/ }).check()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByRole('alert')).toContainText('on the staff already')
})

test('the last administrator cannot take the role from themselves, nor lock themselves out', async ({ page }) => {
  await signInAs(page, 'admin')
  await openMember(page, 'Miriam Seidel')
  await page
    .getByRole('region', { name: 'Roles' })
    .getByRole('checkbox', { name: /^Receptionist/ })
    .check()
  await page
    .getByRole('region', { name: 'Roles' })
    .getByRole('checkbox', { name: /^Administrator/ })
    .uncheck()
  await expect(page.getByText('these pages close for you')).toBeVisible()
  await page.getByRole('button', { name: 'Save roles' }).click()
  await expect(page.getByRole('alert')).toContainText('at least one administrator, and this is the last one')
  await page.getByRole('button', { name: 'Lock out…' }).click()
  await page.getByRole('button', { name: 'Lock out', exact: true }).click()
  await expect(page.getByRole('alertdialog').getByRole('alert')).toContainText('this is the last one')
})

test('somebody is locked out and let back in with the roles they had', async ({ page }) => {
  await signInAs(page, 'admin')
  await openMember(page, 'Marta Baptista')
  await page.getByRole('button', { name: 'Lock out…' }).click()
  await page.getByLabel('Reason').fill('On parental leave')
  await page.getByRole('button', { name: 'Lock out', exact: true }).click()
  const locked = page.getByRole('region', { name: 'Locked out' })
  await expect(locked.getByText('On parental leave')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Roles' })).toHaveCount(0)
  await page.goto(paths.adminStaff())
  await expect(page.getByRole('listitem').filter({ hasText: 'Marta Baptista' })).toContainText('Locked out')

  await openMember(page, 'Marta Baptista')
  await page.getByRole('button', { name: 'Let back in' }).click()
  await expect(
    page.getByRole('region', { name: 'Roles' }).getByRole('checkbox', { name: /^Receptionist/ }),
  ).toBeChecked()
  await expect(page.getByRole('region', { name: 'How it came about' })).toContainText('Let back in')
})

test('duties are handed over in one step; whoever had no other is on the staff no more', async ({ page }) => {
  await signInAs(page, 'admin')
  await openMember(page, 'Marta Baptista')
  const handover = page.getByRole('region', { name: 'Hand over to somebody else' })
  await handover.getByLabel('To whom').selectOption({ label: 'Miriam Seidel' })
  await expect(handover.getByText('then has no role here any more')).toBeVisible()
  await handover.getByRole('button', { name: 'Hand over' }).click()
  await expect(page.getByText('Handed over from Marta Baptista to Miriam Seidel.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Marta Baptista' })).toHaveCount(0)

  await openMember(page, 'Miriam Seidel')
  await page
    .getByRole('region', { name: 'Roles' })
    .getByRole('checkbox', { name: /^Receptionist/ })
    .uncheck()
  await page.getByRole('button', { name: 'Save roles' }).click()
  await expect(page.getByRole('button', { name: 'Save roles' })).toBeDisabled()
  await expect(page.getByRole('region', { name: 'How it came about' })).toContainText('Roles: Administrator')
})
