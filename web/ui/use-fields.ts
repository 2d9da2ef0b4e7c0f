import { useState } from 'react'
import { fieldErrors } from '../api/problem-text.ts'

/** The values of a form's text fields, and per field what an input needs, the server's complaint about it included. */
export function useFields<T extends Record<string, string>>(initial: T, failure: unknown) {
  const [values, setValues] = useState(initial)
  const errors = fieldErrors(failure)
  const field = (name: keyof T & string) => ({
    name,
    value: values[name] ?? '',
    error: errors[name] ?? Object.entries(errors).find(([key]) => key.startsWith(`${name}.`))?.[1],
    onChange: ({ target }: { target: { value: string } }) => setValues({ ...values, [name]: target.value }),
  })
  return { values, field, reset: () => setValues(initial) }
}
