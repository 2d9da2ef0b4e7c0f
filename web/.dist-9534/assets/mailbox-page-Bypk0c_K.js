import { I as e, L as t, P as n, T as r, V as i, g as a, j as o, v as s } from './index-SndA2SGk.js'
import { X as c, Z as l, i as u, it as d, mt as f, o as p, s as m, t as h, zt as g } from './page-BY3Kh5Xn.js'
import { t as _ } from './badge-BagUhPqu.js'
var v = g(),
  y = 15e3
function b() {
  let [e, n] = d(),
    r = e.get(`message`),
    a = i({
      queryKey: [`messages`],
      initialPageParam: ``,
      refetchInterval: y,
      queryFn: ({ pageParam: e }) => l(c.GET(`/api/v1/messages`, { params: { query: e ? { cursor: e } : {} } })),
      getNextPageParam: (e) => e.nextCursor,
    }),
    o = a.data?.pages.flatMap(({ data: e }) => e) ?? []
  return (0, v.jsxs)(h, {
    title: `Mailbox`,
    tab: `Mailbox`,
    lead: `The notices to patients, newest first.`,
    children: [
      a.isPending ? (0, v.jsx)(t, { label: `Loading messages` }) : null,
      a.error ? (0, v.jsx)(u, { error: a.error, onRetry: () => void a.refetch() }) : null,
      a.data && o.length === 0
        ? (0, v.jsx)(`p`, {
            className: `empty`,
            children: `Nothing was sent yet. Book a visit, and its confirmation appears here.`,
          })
        : null,
      o.length
        ? (0, v.jsxs)(`div`, {
            className: r ? `mailbox mailbox--open` : `mailbox`,
            children: [
              (0, v.jsxs)(`div`, {
                className: `mailbox__side`,
                children: [
                  (0, v.jsx)(`ul`, {
                    className: `mailbox__list`,
                    children: o.map((e) =>
                      (0, v.jsx)(
                        `li`,
                        {
                          children: (0, v.jsx)(w, {
                            row: e,
                            isOpen: e.id === r,
                            onOpen: () => n({ message: e.id }, { preventScrollReset: !0 }),
                          }),
                        },
                        e.id,
                      ),
                    ),
                  }),
                  a.hasNextPage
                    ? (0, v.jsx)(p, {
                        onPress: () => void a.fetchNextPage(),
                        isPending: a.isFetchingNextPage,
                        children: `Older messages`,
                      })
                    : null,
                ],
              }),
              r
                ? (0, v.jsx)(T, { id: r, close: () => n({}, { preventScrollReset: !0 }) })
                : (0, v.jsx)(`p`, { className: `mailbox__none soft`, children: `Choose a message to read it.` }),
            ],
          })
        : null,
    ],
  })
}
var x = {
    mailbox: { text: `Kept here`, tone: `info` },
    planned: { text: `Waiting`, tone: `warn` },
    sending: { text: `Being sent`, tone: `warn` },
    sent: { text: `Sent`, tone: `good` },
    failed: { text: `Failed`, tone: `bad` },
    unknown: { text: `May not have arrived`, tone: `warn` },
    withheld: { text: `Not sent, overtaken`, tone: `plain` },
  },
  S = (e) => x[e] ?? { text: e, tone: `plain` },
  C = ({ createdAt: e, timeZone: t }) => `${r(s(e, t), o(t))}, ${a(e, t)}`
function w({ row: e, isOpen: t, onOpen: n }) {
  return (0, v.jsxs)(`button`, {
    type: `button`,
    className: `mailbox__row`,
    'aria-current': t ? `true` : void 0,
    onClick: n,
    children: [
      (0, v.jsx)(`span`, { className: `mailbox__to`, children: e.recipientName }),
      (0, v.jsx)(`span`, { className: `small soft`, children: C(e) }),
      (0, v.jsx)(`span`, { className: `mailbox__subject`, children: e.subject }),
      (0, v.jsx)(`span`, { children: (0, v.jsx)(_, { tone: S(e.state).tone, children: S(e.state).text }) }),
    ],
  })
}
function T({ id: t, close: r }) {
  let i = f({
    queryKey: [`messages`, t],
    queryFn: () => l(c.GET(`/api/v1/messages/{id}`, { params: { path: { id: t } } })),
  })
  return (0, v.jsx)(`article`, {
    className: `card stack mailbox__reading`,
    'aria-label': `Message`,
    children: (0, v.jsx)(e, {
      query: i,
      label: `Loading the message`,
      bars: 1,
      children: (e) =>
        (0, v.jsxs)(v.Fragment, {
          children: [
            (0, v.jsx)(`h2`, { children: e.subject }),
            (0, v.jsxs)(`p`, {
              className: `small soft`,
              children: [`To `, e.recipientName, ` (`, e.recipient, `), `, C(e)],
            }),
            e.lastError ? (0, v.jsx)(`p`, { className: `small`, children: e.lastError }) : null,
            (0, v.jsx)(`p`, { className: `mailbox__text`, children: e.text }),
            (0, v.jsxs)(`div`, {
              className: `row`,
              children: [
                (0, v.jsx)(m, { size: `small`, to: n.appointment(e.appointmentId), children: `See the visit` }),
                (0, v.jsx)(p, { size: `small`, look: `quiet`, onPress: r, children: `Close` }),
              ],
            }),
          ],
        }),
    }),
  })
}
export { b as MailboxPage }
