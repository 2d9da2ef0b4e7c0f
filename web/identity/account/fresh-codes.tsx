import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** Recovery codes, the one time they are shown. */
export function FreshCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  return (
    <Dialog title="Keep these recovery codes" alert onClose={onClose}>
      <p>Each lets you in once when your phone or passkey is not at hand. They are not shown again.</p>
      <ul className="codes" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Banner>Print them or put them into your password manager, not beside your password.</Banner>
      <div className="row">
        <Button onPress={() => void navigator.clipboard.writeText(codes.join('\n'))}>Copy</Button>
        <Button look="main" onPress={onClose}>
          I have kept them
        </Button>
      </div>
    </Dialog>
  )
}
