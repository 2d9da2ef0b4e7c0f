import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { CopyText } from '../../../ui/copy-text.tsx'
import { Dialog } from '../../../ui/dialog.tsx'

/** A client's secret, the one time it is shown. */
export function SecretShown({ clientId, secret, onClose }: { clientId: string; secret: string; onClose: () => void }) {
  return (
    <Dialog title="Keep this secret now" alert onClose={onClose}>
      <p>It is shown this once: we keep only what is needed to recognise it. Give both to whoever runs the software.</p>
      <CopyText label="Client id" value={clientId} />
      <CopyText label="Client secret" value={secret} />
      <Banner tone="warn">Not by e-mail or chat, where it stays lying about: a password manager can share it.</Banner>
      <div className="dialog__actions">
        <Button look="main" onPress={onClose}>
          I have kept it
        </Button>
      </div>
    </Dialog>
  )
}
