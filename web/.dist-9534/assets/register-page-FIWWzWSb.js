import { t as e } from './entry-page-Bg3J5y2I.js'
import { zt as t } from './page-BY3Kh5Xn.js'
var n = t(),
  r = () => (0, n.jsx)(e, { mode: `register` }, `register`)
export { r as RegisterPage }
