import type { ReactNode } from 'react'
import { useMemo } from 'react'
import type { Doctor } from '../api/types.ts'
import { useLocations } from '../clinic/clinic-queries.ts'
import { Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Skeleton } from '../ui/loaded.tsx'
import { PageTitle } from '../ui/page.tsx'
import { DoctorCard } from './doctor-card.tsx'
import { Finder } from './finder-form.tsx'
import { useLiveNext } from './live-next.ts'
import { bySoonest, useDoctors, useEarliest, useWish, type Found } from './finder.ts'

/** The start of everything: say what you need, see who can help and when. */
export function FindPage() {
  const { wish, set, clear, isEmpty } = useWish()
  const doctors = useDoctors(wish)
  const earliest = useEarliest(wish)
  const locations = useLocations()
  const rows = useMemo(() => doctors.data?.pages.flatMap(({ data }) => data) ?? [], [doctors.data])
  const inPart = wish.partOfDay !== ''
  const found = useMemo(() => {
    const times = new Map(earliest.data?.map((slot) => [slot.doctorId, slot]))
    const all = bySoonest(rows, (doctor: Doctor) => (inPart ? (times.get(doctor.id) ?? null) : doctor.nextFree))
    return inPart && earliest.data ? all.filter(({ next }) => next) : all
  }, [rows, earliest.data, inPart])
  const shown = useLiveNext(found, wish)
  const loading = doctors.isPending || (inPart && earliest.isPending)
  const failed = doctors.error ?? earliest.error
  return (
    <>
      <section className="hero">
        <div className="hero__inner">
          <PageTitle tab="Find a doctor">Find a doctor, choose a time.</PageTitle>
          <p className="hero__lead">See who is free and book in a minute. No phone call needed.</p>
          <Finder wish={wish} set={set} doctors={rows} />
        </div>
      </section>
      <section className="page found" aria-labelledby="found-title">
        <div className="row row--apart">
          <div role="status">
            <h2 id="found-title">{loading ? 'Looking…' : countText(found.length, doctors.hasNextPage)}</h2>
          </div>
          {isEmpty ? null : (
            <Button look="quiet" onPress={clear}>
              Clear all filters
            </Button>
          )}
        </div>
        {failed ? <Failure error={failed} onRetry={() => void doctors.refetch()} /> : null}
        {loading && !failed ? <Skeleton label="Looking for doctors" bars={4} /> : null}
        {loading ? null : <List found={shown} wishVisit={wish.visitTypeId} locations={locations.data ?? []} />}
        {!loading && !failed && found.length === 0 ? (
          <Nobody inPart={inPart} anyPart={() => set({ partOfDay: '' })} clear={clear} />
        ) : null}
        {doctors.hasNextPage && !loading ? (
          <Button onPress={() => void doctors.fetchNextPage()} isPending={doctors.isFetchingNextPage}>
            Show more doctors
          </Button>
        ) : null}
      </section>
    </>
  )
}

const countText = (count: number, more: boolean): string => {
  if (count === 0) return 'Nobody found'
  return count === 1 ? '1 doctor' : `${count}${more ? '+' : ''} doctors, soonest first`
}

function List({
  found,
  wishVisit,
  locations,
}: {
  found: Found[]
  wishVisit: string
  locations: { id: string; name: string }[]
}): ReactNode {
  return (
    <ul className="found__list">
      {found.map(({ doctor, next }) => (
        <li key={doctor.id}>
          <DoctorCard doctor={doctor} next={next} visitTypeId={wishVisit} locations={locations} />
        </li>
      ))}
    </ul>
  )
}

/** An empty answer is a place to go on from, so it names the filter most worth dropping. */
function Nobody({ inPart, anyPart, clear }: { inPart: boolean; anyPart: () => void; clear: () => void }) {
  return (
    <div className="empty">
      <p>
        {inPart
          ? 'No doctor has a free time in that part of the day. Other times of day may be free.'
          : 'No doctor matches all of this at once. Try fewer filters, or a shorter search word.'}
      </p>
      <div className="row">
        {inPart ? (
          <Button look="main" onPress={anyPart}>
            Any time of day
          </Button>
        ) : null}
        <Button look={inPart ? 'plain' : 'main'} onPress={clear}>
          Show every doctor
        </Button>
      </div>
    </div>
  )
}
