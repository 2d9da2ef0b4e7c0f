import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { codeOf } from '../../api/problem.ts'
import { freeTimesKey } from '../../availability/free-times.ts'
import { sameContent, scheduleKey, type Kept, type Part } from './part.ts'

const partKey = (doctorId: string, name: string) => [...scheduleKey(doctorId), name]

export const usePart = <Content, Draft>(part: Part<Content, Draft>, doctorId: string) =>
  useQuery({ queryKey: partKey(doctorId, part.name), queryFn: () => part.read(doctorId) })

/** Reads anew what a change of a doctor's schedule touches: its other parts, free times, who is free next. */
export function useScheduleChanged(doctorId: string) {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: scheduleKey(doctorId) }),
      client.invalidateQueries({ queryKey: freeTimesKey }),
      client.invalidateQueries({ queryKey: ['doctors'] }),
    ])
}

/**
 * A part being edited. `kept` follows the server meanwhile; when it says something else than this edit began with, somebody else saved, and
 * nothing is overwritten before that was seen.
 */
export function usePartEdit<Content, Draft>(part: Part<Content, Draft>, doctorId: string, kept: Kept<Content>) {
  const client = useQueryClient()
  const changed = useScheduleChanged(doctorId)
  const [base, setBase] = useState(kept.content)
  const [draft, setDraft] = useState(() => part.draftOf(kept.content))
  const key = partKey(doctorId, part.name)
  const save = useMutation({
    mutationFn: async (content: Content) => {
      try {
        return await part.set(doctorId, kept.version, content)
      } catch (error) {
        if (codeOf(error) !== 'scheduling.changed_meanwhile') throw error
        const now = await part.read(doctorId)
        client.setQueryData(key, now)
        // The version is the whole schedule's: a leave entered meanwhile is no reason to refuse hours that nobody touched.
        if (!sameContent(now.content, base)) throw error
        return part.set(doctorId, now.version, content)
      }
    },
    onSuccess: async (now) => {
      client.setQueryData(key, now)
      setBase(now.content)
      setDraft(part.draftOf(now.content))
      await changed()
    },
  })
  const edit = (next: Draft) => {
    save.reset()
    setDraft(next)
  }
  const content = part.contentOf(draft)
  const isChanged = !sameContent(content, part.contentOf(part.draftOf(base)))
  const isNews = !sameContent(kept.content, base)
  const takeTheirs = () => {
    setBase(kept.content)
    edit(part.draftOf(kept.content))
  }
  // Nothing of one's own would be lost, so there is nothing to ask.
  if (isNews && !isChanged) {
    setBase(kept.content)
    setDraft(part.draftOf(kept.content))
  }
  return {
    draft,
    edit,
    content,
    save,
    undo: () => edit(part.draftOf(base)),
    isChanged,
    isOvertaken: isNews && isChanged,
    takeTheirs,
    /** What they saved was seen, and is to be replaced all the same. */
    keepMine: () => {
      save.reset()
      setBase(kept.content)
    },
  }
}
