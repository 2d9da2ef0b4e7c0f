import { severalDe } from './several-de.ts'
import type { Words } from './words.ts'

export const de: Words = {
  messages: {
    request: ({ doctor, date, clinic }) => ({
      subject: `Ihre Anfrage für ${date} ist angekommen`,
      heading: 'Wir haben Ihre Anfrage erhalten',
      opening: `Sie haben um einen Termin bei ${doctor} gebeten. Die Zeit ist für Sie freigehalten, aber noch nicht bestätigt.`,
      closing: `${clinic} schreibt Ihnen, sobald darüber entschieden ist.`,
    }),
    payment: ({ doctor, date, clinic }) => ({
      subject: `Noch ein Schritt für ${date}: die Anzahlung`,
      heading: 'Die Zeit ist kurz für Sie freigehalten',
      opening: `Sie haben eine Zeit bei ${doctor} gewählt. Sie gehört Ihnen, sobald die Anzahlung bezahlt ist; ${clinic} gibt sie zurück, wenn Sie rechtzeitig absagen.`,
      closing: 'Wie viel es ist und bis wann, steht auf der Seite. Danach ist die Zeit für andere frei.',
    }),
    confirmation: ({ doctor, date }) => ({
      subject: `Ihr Termin am ${date} ist bestätigt`,
      heading: 'Ihr Termin ist bestätigt',
      opening: `Wir freuen uns auf Ihren Besuch. Ihr Termin ist bei ${doctor}.`,
      closing: 'Wenn Sie nicht kommen können, sagen Sie bitte rechtzeitig ab, damit jemand anderes die Zeit bekommt.',
    }),
    change: ({ doctor, date }) => ({
      subject: `Ihr Termin wurde auf ${date} verschoben`,
      heading: 'Ihr Termin hat eine neue Zeit',
      opening: `Ihr Termin bei ${doctor} wurde verschoben. Es gilt nur noch die neue Zeit.`,
      closing: 'Wenn Ihnen die neue Zeit nicht passt, wählen Sie bitte eine andere oder sagen Sie ab.',
    }),
    cancellation: ({ doctor, date, clinic }) => ({
      subject: `Ihr Termin am ${date} ist abgesagt`,
      heading: 'Ihr Termin ist abgesagt',
      opening: `Ihr Termin bei ${doctor} findet nicht statt. Sie müssen nichts weiter tun.`,
      closing: `Bei ${clinic} können Sie jederzeit einen neuen Termin buchen.`,
    }),
    declination: ({ doctor, date, clinic }) => ({
      subject: `Ihre Anfrage für ${date} konnte nicht bestätigt werden`,
      heading: 'Ihre Anfrage konnte nicht bestätigt werden',
      opening: `Leider ist bei ${doctor} zu der gewünschten Zeit kein Termin möglich. Es wurde kein Termin vereinbart.`,
      closing: `Sie können bei ${clinic} jederzeit nach einer anderen Zeit fragen.`,
    }),
    lapse: ({ doctor, date, clinic }) => ({
      subject: `Ihre Anfrage für ${date} ist abgelaufen`,
      heading: 'Ihre Anfrage ist abgelaufen',
      opening: `Es tut uns leid: Ihre Anfrage bei ${doctor} wurde nicht rechtzeitig beantwortet. Es wurde kein Termin vereinbart, und die Zeit ist nicht mehr für Sie freigehalten.`,
      closing: `Bitte fragen Sie bei ${clinic} nach einer anderen Zeit oder rufen Sie an.`,
    }),
    non_payment: ({ doctor, date, clinic }) => ({
      subject: `Ihre Zeit am ${date} ist wieder frei`,
      heading: 'Die Anzahlung kam nicht rechtzeitig',
      opening: `Die Zeit bei ${doctor} war für Sie freigehalten, und die Anzahlung kam nicht. Es wurde kein Termin vereinbart.`,
      closing: `Haben Sie doch bezahlt, so bekommen Sie es zurück. Bei ${clinic} können Sie jederzeit eine andere Zeit wählen.`,
    }),
    refund: ({ date, clinic }) => ({
      subject: `Ihre Zahlung für ${date} geht an Sie zurück`,
      heading: 'Ihre Zahlung geht an Sie zurück',
      opening:
        'Eine Zahlung von Ihnen kam, als sie nicht mehr nötig war, kam zweimal oder war nicht der Betrag. Sie geht auf demselben Weg zurück; das kann einige Tage dauern.',
      closing: `Ob der Termin stattfindet, ändert das nicht: wie es steht, sagt die Seite. Fragen? ${clinic} hilft gern.`,
    }),
    reminder: ({ doctor, date }) => ({
      subject: `Erinnerung: Ihr Termin am ${date}`,
      heading: 'Ihr Termin steht bevor',
      opening: `Wir freuen uns auf Ihren Besuch. Ihr Termin ist bei ${doctor}.`,
      closing:
        'Wenn Sie nicht kommen können, verschieben Sie ihn bitte oder sagen Sie rechtzeitig ab, damit jemand anderes die Zeit bekommt.',
    }),
  },
  several: severalDe,
  nth: (number) => `Termin ${number}`,
  notConfirmed: 'angefragt, noch nicht bestätigt',
  greeting: (patient) => `Guten Tag ${patient},`,
  when: 'Wann',
  where: 'Wo',
  who: 'Bei',
  before: 'Bisher',
  clinicTime: (zone) => `Ortszeit der Praxis (${zone})`,
  yourTime: (zone) => `bei Ihnen (${zone})`,
  manage: 'Ansehen, verschieben oder absagen',
  callUs: (phone) => `Fragen? Rufen Sie uns an: ${phone}`,
  footer: (clinic) => `${clinic} schickt Ihnen diese Nachricht, weil auf Ihren Namen ein Termin gebucht wurde.`,
  footerOfReminder: (clinic) =>
    `${clinic} erinnert Sie, weil Sie dem zugestimmt haben. Sie können das jederzeit in Ihrem Konto zurücknehmen oder uns sagen.`,
}
