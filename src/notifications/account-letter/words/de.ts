import { deNotices } from './de-notices.ts'
import type { LetterWords } from './words.ts'

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

export const de: LetterWords = {
  letters: {
    ...deNotices,
    address_proof: (clinic) => ({
      subject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
      heading: 'Ist das Ihre Adresse?',
      opening: `Jemand hat bei ${clinic} ein Konto mit dieser Adresse eröffnet. Wenn Sie das waren, bestätigen Sie bitte, dass sie Ihnen gehört.`,
      closing: 'Wenn Sie es nicht waren, tun Sie nichts: ohne Sie wird die Adresse nicht bestätigt.',
      action: 'Adresse bestätigen',
    }),
    address_taken: (clinic) => ({
      subject: 'Sie haben schon ein Konto',
      heading: 'Sie haben schon ein Konto',
      opening: `Jemand hat diese Adresse gerade bei ${clinic} angegeben, um ein Konto zu eröffnen oder zu ändern. Sie haben damit schon eines, und daran hat sich nichts geändert.`,
      closing:
        'Wenn Sie es waren, melden Sie sich dort an; haben Sie das Passwort vergessen, wählen Sie dort ein neues. Wenn nicht, tun Sie nichts.',
      action: 'Anmelden',
    }),
    password_link: () => ({
      subject: 'Wählen Sie ein neues Passwort',
      heading: 'Wählen Sie ein neues Passwort',
      opening:
        'Jemand, vielleicht Sie, hat um ein neues Passwort für Ihr Konto gebeten. Mit diesem Link wählen Sie es; er gilt einmal.',
      closing: 'Wenn Sie es nicht waren, tun Sie nichts: Ihr Passwort bleibt, und niemand sonst hat diesen Link.',
      action: 'Neues Passwort wählen',
    }),
    password_changed: () => ({
      subject: 'Ihr Passwort wurde geändert',
      heading: 'Ihr Passwort wurde geändert',
      opening: 'Das Passwort Ihres Kontos wurde gerade geändert, und Sie wurden überall sonst abgemeldet.',
      closing: 'Wenn Sie es nicht waren, wählen Sie sofort ein neues und sagen Sie uns Bescheid.',
      action: 'Das war ich nicht',
    }),
    sign_in_link: () => ({
      subject: 'Ihr Link zum Anmelden',
      heading: 'Ihr Link zum Anmelden',
      opening:
        'Jemand, vielleicht Sie, möchte sich mit einem Link anmelden. Er gilt einmal und nur in dem Browser, in dem er angefordert wurde.',
      closing: 'Wenn Sie es nicht waren, tun Sie nichts. Geben Sie diesen Link niemals weiter.',
      action: 'Anmelden',
    }),
    new_address: (clinic) => ({
      subject: 'Bitte bestätigen Sie Ihre neue E-Mail-Adresse',
      heading: 'Ist das Ihre neue Adresse?',
      opening: `Jemand möchte diese Adresse für sein Konto bei ${clinic} verwenden. Wenn Sie das sind, bestätigen Sie bitte, dass sie Ihnen gehört.`,
      closing: 'Wenn Sie es nicht waren, tun Sie nichts: ohne Sie wird die Adresse nicht verwendet.',
      action: 'Adresse bestätigen',
    }),
    address_changed: () => ({
      subject: 'Ihre E-Mail-Adresse wurde geändert',
      heading: 'Ihr Konto hat eine andere Adresse',
      opening: 'Die Adresse Ihres Kontos wurde geändert. Nachrichten dazu gehen künftig an die neue.',
      closing:
        'Wenn Sie es nicht waren, holen Sie Ihr Konto zurück: diese Adresse gilt wieder, alle werden abgemeldet, und Sie wählen ein neues Passwort.',
      action: 'Das war ich nicht: zurückholen',
    }),
    new_device: () => ({
      subject: 'Anmeldung auf einem neuen Gerät',
      heading: 'Sie haben sich auf einem neuen Gerät angemeldet',
      opening: 'Jemand hat sich auf einem Gerät, das wir noch nicht kannten, in Ihrem Konto angemeldet.',
      closing: 'Wenn Sie es waren, ist alles gut. Wenn nicht, beenden Sie diese Anmeldung und ändern Sie Ihr Passwort.',
      action: 'Sehen, wo Sie angemeldet sind',
    }),
    staff_invitation: (clinic) => ({
      subject: `Einladung von ${clinic}`,
      heading: `Arbeiten Sie mit: ${clinic}`,
      opening: `Sie sind eingeladen, mit ${clinic} im Terminbuch zu arbeiten.`,
      closing: 'Wenn Sie nicht wissen, warum, tun Sie nichts.',
      action: 'Einladung annehmen',
    }),
    authority_invitation: (clinic) => ({
      subject: 'Jemand bittet Sie, für ihn zu handeln',
      heading: 'Möchten Sie für jemanden handeln?',
      opening: `Jemand, der bei ${clinic} in Behandlung ist, möchte, dass Sie Termine sehen oder buchen können. Melden Sie sich mit dieser Adresse an, oder eröffnen Sie ein Konto damit; dann sehen Sie, wer es ist.`,
      closing: 'Wenn Sie nicht möchten, tun Sie nichts: nach zwei Wochen ist die Frage erledigt.',
      action: 'Sehen, wer fragt',
    }),
    emergency_alarm: (clinic) => ({
      subject: 'Notfallzugriff auf eine Akte',
      heading: 'Jemand hat eine Akte im Notfall geöffnet',
      opening: `Eine Ärztin oder ein Arzt von ${clinic} hat die Akte eines Menschen geöffnet, der nicht bei ihr oder ihm in Behandlung ist, und einen Grund genannt. Bitte sehen Sie nach, ob er trägt.`,
      closing: 'Sie können den Zugriff vorzeitig beenden. Auch die Patientin oder der Patient sieht ihn.',
      action: 'Sehen, welche Akte und warum',
    }),
  },
  greeting: (name) => (name === undefined ? 'Guten Tag,' : `Guten Tag ${name},`),
  account: 'Konto',
  newAddress: 'Neue Adresse',
  device: 'Gerät',
  network: 'Netzadresse',
  what: 'Was',
  factors: { totp: 'Authenticator-App', passkey: 'Passkey', all: 'Jeder zweite Schritt und alle Passkeys' },
  when: 'Wann',
  due: 'Am',
  validFor: 'Der Link gilt',
  lasts(milliseconds) {
    const minutes = Math.round(milliseconds / 60_000)
    if (minutes < 120) return counted(minutes, 'Minute', 'Minuten')
    return minutes <= 2880
      ? counted(Math.round(minutes / 60), 'Stunde', 'Stunden')
      : counted(Math.round(minutes / 1440), 'Tag', 'Tage')
  },
  footer: (clinic, hasAccount) =>
    hasAccount
      ? `${clinic} schickt Ihnen diese Nachricht, weil es um ein Konto mit dieser Adresse geht.`
      : `${clinic} schickt Ihnen diese Nachricht, weil diese Adresse zu dem gehört, was dort über Sie bekannt ist.`,
}
