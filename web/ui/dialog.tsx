import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'

/** A modal: focus goes in and comes back to where it was, Escape closes, the rest of the page is inert. */
export function Dialog({
  title,
  alert = false,
  wide = false,
  onClose,
  children,
}: {
  title: string
  alert?: boolean
  wide?: boolean
  onClose: () => void
  children: ReactNode
}) {
  return (
    <ModalOverlay isOpen isDismissable={!alert} onOpenChange={(open) => !open && onClose()} className="dialog-veil">
      <Modal className={wide ? 'dialog-veil__box dialog-veil__box--wide' : 'dialog-veil__box'}>
        <AriaDialog className="dialog" role={alert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
