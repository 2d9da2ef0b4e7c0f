import { useId, useState } from 'react'
import { NavLink, Outlet, useLocation } from 'react-router'
import { OnlyFor } from '../identity/only-for.tsx'
import { ProveAgain } from '../identity/prove-again.tsx'
import { Icon } from '../ui/icon.tsx'
import { adminGroups, adminPlace } from './admin-sections.ts'

/** The administrator's part: its pages beside whatever is being looked at; on a narrow screen behind one button above it. */
export function AdminLayout() {
  return (
    <OnlyFor area="admin">
      <ProveAgain>
        <div className="admin">
          <AdminNavigation />
          <div className="admin__page">
            <Outlet />
          </div>
        </div>
      </ProveAgain>
    </OnlyFor>
  )
}

function AdminNavigation() {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const place = adminPlace(useLocation().pathname)
  const close = () => setIsOpen(false)
  return (
    <nav className="admin-nav" aria-label="Clinic" onKeyDown={({ key }) => key === 'Escape' && close()}>
      <button
        type="button"
        className="admin-nav__toggle"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span>
          {place ? `${place.group}: ` : null}
          <strong>{place?.page ?? 'All pages'}</strong>
        </span>
        <span className="admin-nav__more">
          All pages <Icon name="down" />
        </span>
      </button>
      <div id={id} className="admin-nav__groups" data-open={isOpen}>
        {adminGroups
          .filter(({ pages }) => pages.length > 0)
          .map(({ name, pages }) => (
            <div key={name}>
              <p className="admin-nav__group" id={`${id}-${name}`}>
                {name}
              </p>
              <ul aria-labelledby={`${id}-${name}`}>
                {pages.map((page) => (
                  <li key={page.to}>
                    <NavLink to={page.to} onClick={close}>
                      {page.name}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </div>
          ))}
      </div>
    </nav>
  )
}
