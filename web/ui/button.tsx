import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { Link, type LinkProps } from 'react-router'

type Look = {
  look?: 'main' | 'plain' | 'quiet' | 'danger'
  size?: 'small' | 'normal'
  wide?: boolean
  children: ReactNode
}

const classOf = ({ look = 'plain', size = 'normal', wide = false }: Partial<Look>) =>
  ['button', `button--${look}`, size === 'small' && 'button--small', wide && 'button--wide'].filter(Boolean).join(' ')

/** A button that, while `isPending`, keeps its focus and place, cannot be pressed again, and says that it is busy. */
export function Button({
  look,
  size,
  wide,
  children,
  ...rest
}: Look & Omit<AriaButtonProps, 'className' | 'children'>) {
  return (
    <AriaButton {...rest} className={classOf({ ...(look && { look }), ...(size && { size }), ...(wide && { wide }) })}>
      {rest.isPending ? <span className="button__spinner" aria-hidden="true" /> : null}
      {children}
    </AriaButton>
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
