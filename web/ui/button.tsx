import type { MouseEvent, ReactNode } from 'react'
import { Link, type LinkProps } from 'react-router'

type Look = {
  look?: 'main' | 'plain' | 'quiet' | 'danger'
  size?: 'small' | 'normal'
  wide?: boolean
  children: ReactNode
}

const classOf = ({ look = 'plain', size = 'normal', wide = false }: Partial<Look>) =>
  ['button', `button--${look}`, size === 'small' && 'button--small', wide && 'button--wide'].filter(Boolean).join(' ')

type ButtonProps = Look & {
  type?: 'button' | 'submit'
  isPending?: boolean
  isDisabled?: boolean
  /** What it would do is not there any more; it keeps its focus and place all the same. */
  isGone?: boolean
  onPress?: () => void
  'aria-label'?: string
  /** Of a button that shows and hides something, and what that is. */
  'aria-expanded'?: boolean
  'aria-controls'?: string
}

/**
 * A button that, while `isPending`, keeps its focus and place, cannot be pressed again, and says that it is busy: hence
 * aria-disabled and not disabled, which would drop the focus. Native and not React Aria's, which weighs 10 kB gzipped on
 * the first page and leaves an announcement behind that points to a button no longer there.
 */
export function Button({
  look,
  size,
  wide,
  type = 'button',
  isPending = false,
  isDisabled = false,
  isGone = false,
  onPress,
  children,
  ...rest
}: ButtonProps) {
  const onClick = (event: MouseEvent) => {
    if (isPending || isGone) event.preventDefault()
    else onPress?.()
  }
  return (
    <button
      {...rest}
      type={type}
      className={classOf({ ...(look && { look }), ...(size && { size }), ...(wide && { wide }) })}
      disabled={isDisabled}
      aria-disabled={isPending || isGone || undefined}
      aria-busy={isPending || undefined}
      onClick={onClick}
    >
      {isPending ? <span className="button__spinner" aria-hidden="true" /> : null}
      {children}
    </button>
  )
}

/** A link that looks like a button, for going somewhere rather than doing something. */
export function ButtonLink({ look, size, wide, children, ...rest }: Look & Omit<LinkProps, 'className' | 'children'>) {
  return (
    <Link {...rest} className={classOf({ ...(look && { look }), ...(size && { size }), ...(wide && { wide }) })}>
      {children}
    </Link>
  )
}
