import { EntryPage } from './entry-page.tsx'

export const SignInPage = () => <EntryPage mode="sign-in" key="sign-in" />
