import type { Words } from './words.ts'

const beiWem = (doctor: string | undefined): string => (doctor === undefined ? '' : ` bei ${doctor}`)

/** Was aus mehreren Terminen zugleich wurde. */
export const severalDe: Words['several'] = {
  request: ({ count, from, doctor, clinic }) => ({
    subject: `Ihre Anfrage für ${count} Termine ab ${from} ist angekommen`,
    heading: 'Wir haben Ihre Anfrage erhalten',
    opening: `Sie haben um ${count} Termine${beiWem(doctor)} gebeten. Die Zeiten sind für Sie freigehalten, aber noch nicht bestätigt.`,
    closing: `${clinic} schreibt Ihnen, sobald darüber entschieden ist.`,
  }),
  payment: ({ count, from, doctor, clinic }) => ({
    subject: `Noch ein Schritt für ${count} Termine ab ${from}: die Anzahlungen`,
    heading: 'Die Zeiten sind kurz für Sie freigehalten',
    opening: `Sie haben ${count} Zeiten${beiWem(doctor)} gewählt. Jede gehört Ihnen, sobald ihre Anzahlung bezahlt ist; ${clinic} gibt sie zurück, wenn Sie rechtzeitig absagen.`,
    closing: 'Wie viel es ist und bis wann, steht auf den Seiten. Danach sind die Zeiten für andere frei.',
  }),
  confirmation: ({ count, from, until, doctor }) => ({
    subject: `Ihre ${count} Termine ab ${from} sind bestätigt`,
    heading: `Ihre ${count} Termine sind bestätigt`,
    opening: `Wir freuen uns auf Ihren Besuch. Der erste Ihrer Termine${beiWem(doctor)} ist am ${from}, der letzte am ${until}.`,
    closing:
      'Wenn Sie zu einem davon nicht kommen können, sagen Sie ihn bitte rechtzeitig ab, damit jemand anderes die Zeit bekommt.',
  }),
  change: ({ count, from, doctor }) => ({
    subject: `${count} Ihrer Termine wurden verschoben, der erste auf ${from}`,
    heading: `${count} Termine haben neue Zeiten`,
    opening: `Diese Termine${beiWem(doctor)} wurden verschoben. Es gelten nur noch die neuen Zeiten.`,
    closing: 'Wenn Ihnen eine neue Zeit nicht passt, wählen Sie bitte eine andere oder sagen Sie ab.',
  }),
  cancellation: ({ count, from, doctor, clinic }) => ({
    subject: `Ihre ${count} Termine ab ${from} sind abgesagt`,
    heading: `${count} Termine sind abgesagt`,
    opening: `Diese Termine${beiWem(doctor)} finden nicht statt. Sie müssen nichts weiter tun.`,
    closing: `Bei ${clinic} können Sie jederzeit neue Termine buchen.`,
  }),
  declination: ({ count, from, doctor, clinic }) => ({
    subject: `Ihre Anfrage für ${count} Termine ab ${from} konnte nicht bestätigt werden`,
    heading: 'Ihre Anfrage konnte nicht bestätigt werden',
    opening: `Leider sind diese Zeiten${beiWem(doctor)} nicht möglich. Es wurde kein Termin vereinbart.`,
    closing: `Sie können bei ${clinic} jederzeit nach anderen Zeiten fragen.`,
  }),
  lapse: ({ count, from, doctor, clinic }) => ({
    subject: `Ihre Anfrage für ${count} Termine ab ${from} ist abgelaufen`,
    heading: 'Ihre Anfrage ist abgelaufen',
    opening: `Es tut uns leid: Ihre Anfrage nach diesen Zeiten${beiWem(doctor)} wurde nicht rechtzeitig beantwortet. Es wurde kein Termin vereinbart, und die Zeiten sind nicht mehr für Sie freigehalten.`,
    closing: `Bitte fragen Sie bei ${clinic} nach anderen Zeiten oder rufen Sie an.`,
  }),
  non_payment: ({ count, from, doctor, clinic }) => ({
    subject: `Ihre ${count} Zeiten ab ${from} sind wieder frei`,
    heading: 'Die Anzahlungen kamen nicht rechtzeitig',
    opening: `Diese Zeiten${beiWem(doctor)} waren für Sie freigehalten, und die Anzahlungen kamen nicht. Es wurde kein Termin vereinbart.`,
    closing: `Haben Sie doch bezahlt, so bekommen Sie es zurück. Bei ${clinic} können Sie jederzeit andere Zeiten wählen.`,
  }),
  refund: ({ count, from, clinic }) => ({
    subject: `Ihre Zahlungen für ${count} Termine ab ${from} gehen an Sie zurück`,
    heading: 'Ihre Zahlungen gehen an Sie zurück',
    opening:
      'Sie kamen, als sie nicht mehr nötig waren, kamen zweimal oder waren nicht der Betrag. Sie gehen auf demselben Weg zurück.',
    closing: `Ob die Termine stattfinden, ändert das nicht. Fragen? ${clinic} hilft gern.`,
  }),
  reminder: ({ count, from, doctor }) => ({
    subject: `Erinnerung: Ihre ${count} Termine ab ${from}`,
    heading: `${count} Termine stehen bevor`,
    opening: `Wir freuen uns auf Ihren Besuch zu diesen Terminen${beiWem(doctor)}.`,
    closing:
      'Wenn Sie zu einem davon nicht kommen können, verschieben Sie ihn bitte oder sagen Sie rechtzeitig ab, damit jemand anderes die Zeit bekommt.',
  }),
}
