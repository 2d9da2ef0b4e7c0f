import type { ComponentProps } from 'react'
import { TextField } from '../ui/field.tsx'

const MIN_PASSWORD = 8

/** A password somebody thinks up. How good it is, the server judges. */
export function NewPasswordField(rest: Omit<ComponentProps<typeof TextField>, 'label'> & { label?: string }) {
  return (
    <TextField
      label="Password"
      type="password"
      autoComplete="new-password"
      hint={`At least ${MIN_PASSWORD} characters. A few words in a row make a good one.`}
      minLength={MIN_PASSWORD}
      required
      {...rest}
    />
  )
}
