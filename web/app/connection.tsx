import { useSyncExternalStore } from 'react'
import { Banner } from '../ui/banner.tsx'

const subscribe = (changed: () => void) => {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

/** Says when the device is offline, before a button has to fail to find out. */
export function Connection() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  if (online) return null
  return (
    <div className="connection">
      <Banner tone="warn">
        You are offline. What you see may be out of date; booking works again once you are connected.
      </Banner>
    </div>
  )
}
