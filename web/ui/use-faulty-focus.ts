import { useEffect, useRef } from 'react'

/** Puts the focus on the first field that was refused, so that nobody has to look for it. Give the answer to the form as its `ref`. */
export function useFaultyFocus<Form extends HTMLElement = HTMLFormElement>(failure: unknown) {
  const form = useRef<Form>(null)
  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])
  return form
}
