import type { LetterWords } from './words.ts'

/** Wovon Menschen erfahren, weil es darum geht, wer hineinkommt oder was über sie bekannt ist. */
export const deNotices = {
  factor_added: () => ({
    subject: 'Ein zweiter Schritt zum Anmelden kam dazu',
    heading: 'Ihr Konto hat einen weiteren Nachweis',
    opening: 'Zu Ihrem Konto kam ein Passkey oder eine Authenticator-App dazu.',
    closing: 'Wenn Sie es nicht waren, entfernen Sie ihn, ändern Sie sofort Ihr Passwort und sagen Sie uns Bescheid.',
    action: 'Sehen, wie Sie sich anmelden',
  }),
  factor_removed: () => ({
    subject: 'Ein zweiter Schritt zum Anmelden wurde entfernt',
    heading: 'Ihr Konto hat einen Nachweis weniger',
    opening: 'Von Ihrem Konto wurde ein Passkey oder eine Authenticator-App entfernt.',
    closing:
      'Wenn das weder Sie waren noch wir auf Ihre Bitte, ändern Sie sofort Ihr Passwort und sagen Sie uns Bescheid.',
    action: 'Sehen, wie Sie sich anmelden',
  }),
  factor_guessed: () => ({
    subject: 'Jemand versucht, in Ihr Konto zu kommen',
    heading: 'Jemand hat falsche Codes für Ihr Konto eingegeben',
    opening:
      'Jemand, der an Ihrem Passwort vorbeigekommen ist, hat mehrmals hintereinander einen falschen Code eingegeben. Wir lassen ihn warten; er ist nicht drin.',
    closing:
      'Wenn Sie es waren, versuchen Sie es später wieder. Wenn nicht, kennt jemand Ihr Passwort: wählen Sie jetzt ein neues.',
    action: 'Passwort ändern',
  }),
  recovery_codes_renewed: () => ({
    subject: 'Ihre Wiederherstellungscodes sind neu',
    heading: 'Ihr Konto hat neue Wiederherstellungscodes',
    opening: 'Für Ihr Konto wurden zehn neue Wiederherstellungscodes gemacht; die alten gelten nicht mehr.',
    closing: 'Wenn Sie es nicht waren, machen Sie neue, ändern Sie sofort Ihr Passwort und sagen Sie uns Bescheid.',
    action: 'Sehen, wie Sie sich anmelden',
  }),
  passkey_cloned: () => ({
    subject: 'Einer Ihrer Passkeys wurde vielleicht kopiert',
    heading: 'Wir haben einen Passkey abgelehnt, der eine Kopie sein kann',
    opening: 'Jemand hat einen Passkey von Ihnen benutzt, den es zweimal zu geben scheint. Er ist nicht drin.',
    closing:
      'Entfernen Sie diesen Passkey und legen Sie einen neuen an. Wenn Sie nicht wissen, wie er kopiert werden konnte, sagen Sie uns Bescheid.',
    action: 'Ihre Passkeys ansehen',
  }),
  openid_linked: () => ({
    subject: 'Sie können sich mit einem anderen Konto anmelden',
    heading: 'Ihr Konto wurde mit einem anderen verknüpft',
    opening: 'Von jetzt an können Sie sich hier mit einem Konto anmelden, das Sie anderswo haben.',
    closing:
      'Wenn Sie es nicht waren, entfernen Sie die Verknüpfung, ändern Sie sofort Ihr Passwort und sagen Sie uns Bescheid.',
    action: 'Sehen, wie Sie sich anmelden',
  }),
  openid_unlinked: () => ({
    subject: 'Ein anderes Konto meldet Sie nicht mehr an',
    heading: 'Eine Verknüpfung wurde entfernt',
    opening: 'Ein Konto, das Sie anderswo haben, meldet Sie hier nicht mehr an.',
    closing: 'Wenn Sie es nicht waren, ändern Sie sofort Ihr Passwort und sagen Sie uns Bescheid.',
    action: 'Sehen, wie Sie sich anmelden',
  }),
  session_copied: () => ({
    subject: 'Wir haben eines Ihrer Geräte abgemeldet',
    heading: 'Ein Schlüssel eines Ihrer Geräte wurde zweimal benutzt',
    opening:
      'Der Schlüssel, der eine App angemeldet hält, gilt einmal. Einer der Ihren wurde ein zweites Mal benutzt; vielleicht hat ihn jemand kopiert. Darum haben wir diese Anmeldung für beide beendet.',
    closing:
      'Melden Sie sich auf Ihrem Gerät neu an. Wenn das öfter vorkommt, ändern Sie Ihr Passwort und sagen Sie uns Bescheid.',
    action: 'Sehen, wo Sie angemeldet sind',
  }),
  roles_changed: (clinic: string) => ({
    subject: `Ihre Arbeit bei ${clinic} hat sich geändert`,
    heading: 'Sie dürfen mehr oder weniger als bisher',
    opening: `Was Sie im Terminbuch von ${clinic} dürfen, wurde geändert.`,
    closing: 'Wenn Sie nicht wissen, warum, fragen Sie in der Verwaltung nach.',
    action: 'Sehen, was Sie dürfen',
  }),
  member_deactivated: (clinic: string) => ({
    subject: `Ihr Zugang bei ${clinic} ruht`,
    heading: 'Ihr Zugang zur Arbeit ist vorerst gesperrt',
    opening: `Die Verwaltung von ${clinic} hat Ihren Zugang zum Terminbuch gesperrt, und Sie wurden dort abgemeldet. Als Patientin oder Patient melden Sie sich an wie bisher.`,
    closing: 'Wenn Sie nicht wissen, warum, fragen Sie in der Verwaltung nach.',
    action: 'Sehen, was Sie dürfen',
  }),
  member_reactivated: (clinic: string) => ({
    subject: `Ihr Zugang bei ${clinic} ist wieder da`,
    heading: 'Sie können wieder arbeiten',
    opening: `Die Verwaltung von ${clinic} hat Ihren Zugang zum Terminbuch wieder freigegeben. Melden Sie sich dafür neu an.`,
    closing: 'Wenn Sie nicht wissen, warum, fragen Sie in der Verwaltung nach.',
    action: 'Sehen, was Sie dürfen',
  }),
  client_added: (clinic: string) => ({
    subject: 'Eine App oder ein System wurde eingelassen',
    heading: 'Eine App oder ein System wurde eingelassen',
    opening: `Die Verwaltung von ${clinic} hat eine App oder ein System eingelassen, das nach Daten fragen kann.`,
    closing: 'Wenn das niemand von Ihnen war, beenden Sie es sofort: jemand ist als Verwaltung angemeldet.',
    action: 'Sehen, wer eingelassen ist',
  }),
  client_secret_changed: (clinic: string) => ({
    subject: 'Eine App oder ein System hat ein neues Geheimnis',
    heading: 'Eine App oder ein System hat ein neues Geheimnis',
    opening: `Die Verwaltung von ${clinic} hat für eine App oder ein System, das nach Daten fragen kann, ein neues Geheimnis gemacht.`,
    closing: 'Wenn das niemand von Ihnen war, beenden Sie es sofort: jemand ist als Verwaltung angemeldet.',
    action: 'Sehen, wer eingelassen ist',
  }),
  authority_granted: (clinic: string) => ({
    subject: 'Jemand darf für Sie handeln',
    heading: 'Jemand darf für Sie handeln',
    opening: `Von jetzt an darf jemand bei ${clinic} Termine für Sie sehen oder buchen: weil Sie darum gebeten haben, oder weil die Praxis ein Papier gesehen hat, in dem es steht.`,
    closing:
      'Melden Sie sich an, um zu sehen, wer es ist und was er darf. Wenn es nicht stimmt, sagen Sie uns Bescheid.',
    action: 'Sehen, wer es ist',
  }),
  authority_ended: (clinic: string) => ({
    subject: 'Sie handeln für jemanden nicht mehr',
    heading: 'Sie handeln für jemanden nicht mehr',
    opening: `Bei ${clinic} haben Sie für jemanden gehandelt; das wurde beendet.`,
    closing: 'Wenn Sie nicht wissen, warum, fragen Sie ihn oder uns.',
    action: 'Sehen, für wen Sie handeln',
  }),
  erasure_asked: (clinic: string) => ({
    subject: 'Ihre Daten werden gelöscht',
    heading: 'Was wir über Sie wissen, wird gelöscht',
    opening: `Wir wurden gebeten, zu löschen, was ${clinic} über Sie weiß. Termine, die noch bevorstehen, werden dann abgesagt; was das Gesetz aufzubewahren verlangt, bleibt unter Verschluss.`,
    closing:
      'Bis dahin lässt es sich zurücknehmen: auf der Seite mit Ihren Daten, oder indem Sie uns Bescheid sagen. Tun Sie das sofort, wenn nicht Sie darum gebeten haben.',
    action: 'Zurücknehmen',
  }),
  erasure_withdrawn: (clinic: string) => ({
    subject: 'Ihre Daten bleiben',
    heading: 'Es wird nichts gelöscht',
    opening: `Die Bitte, zu löschen, was ${clinic} über Sie weiß, wurde zurückgenommen. Alles bleibt, wie es ist.`,
    closing: 'Wenn Sie es doch löschen lassen möchten, bitten Sie noch einmal darum.',
    action: 'Ihre Daten ansehen',
  }),
  erasure_done: (clinic: string) => ({
    subject: 'Ihre Daten sind gelöscht',
    heading: 'Was wir über Sie wussten, ist gelöscht',
    opening: `Was ${clinic} über Sie wusste, ist gelöscht, wie es gewünscht war. Was das Gesetz von Terminen aufzubewahren verlangt, bleibt unter Verschluss, bis seine Zeit um ist.`,
    closing: 'Das ist der letzte Brief: mit ihm wird auch Ihre Adresse gelöscht.',
    action: '',
  }),
} satisfies Partial<LetterWords['letters']>
