import type { Option } from '../../ui/field.tsx'

/** Choices with the one a rule has by now even when it is not offered any more: a list without it would show another as chosen. */
export const stillChosen = (options: Option[], value: string, name = 'No longer in use'): Option[] =>
  value === '' || options.some((one) => one.value === value) ? options : [...options, { value, name }]
