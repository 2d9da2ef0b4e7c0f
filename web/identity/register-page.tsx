import { EntryPage } from './entry-page.tsx'

export const RegisterPage = () => <EntryPage mode="register" key="register" />
