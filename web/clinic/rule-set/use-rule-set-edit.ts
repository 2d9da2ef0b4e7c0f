import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { codeOf } from '../../api/problem.ts'
import { sameContent, type Kept, type RuleSet } from './rule-set.ts'

/**
 * Rules being edited. `kept` follows the server meanwhile; when it says something else than this edit began with, somebody else saved, and
 * nothing is overwritten before that was seen.
 */
export function useRuleSetEdit<Content, Draft>(rules: RuleSet<Content, Draft>, kept: Kept<Content>) {
  const client = useQueryClient()
  const [base, setBase] = useState(kept.content)
  const [draft, setDraft] = useState(() => rules.draftOf(kept.content))
  const save = useMutation({
    mutationFn: async (content: Content) => {
      try {
        return await rules.set(kept.version, content)
      } catch (error) {
        if (codeOf(error) !== rules.staleCode) throw error
        const now = await rules.read()
        client.setQueryData(rules.queryKey, now)
        // The version may be of more than these rules: a leave entered meanwhile is no reason to refuse hours that nobody touched.
        if (!sameContent(now.content, base)) throw error
        return rules.set(now.version, content)
      }
    },
    onSuccess: async (now) => {
      client.setQueryData(rules.queryKey, now)
      setBase(now.content)
      setDraft(rules.draftOf(now.content))
      await Promise.all(rules.touches.map((queryKey) => client.invalidateQueries({ queryKey })))
    },
  })
  const edit = (next: Draft) => {
    save.reset()
    setDraft(next)
  }
  const content = rules.contentOf(draft)
  const isChanged = !sameContent(content, rules.contentOf(rules.draftOf(base)))
  const isNews = !sameContent(kept.content, base)
  const takeTheirs = () => {
    setBase(kept.content)
    edit(rules.draftOf(kept.content))
  }
  // Nothing of one's own would be lost, so there is nothing to ask.
  if (isNews && !isChanged) {
    setBase(kept.content)
    setDraft(rules.draftOf(kept.content))
  }
  return {
    draft,
    edit,
    content,
    save,
    undo: () => edit(rules.draftOf(base)),
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
