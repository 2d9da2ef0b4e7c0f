import { initialsOf, tintOf } from './monogram.ts'

/** A monogram in one of eight colours, always the same one for the same person. The name stands beside it. */
export function Avatar({
  name,
  id,
  size = 'normal',
}: {
  name: string
  id: string
  size?: 'small' | 'normal' | 'large'
}) {
  return (
    <span className={`avatar avatar--${tintOf(id)} ${size === 'normal' ? '' : `avatar--${size}`}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}
