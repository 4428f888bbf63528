export { sendMail } from './later.ts'
export { notify } from './notify.ts'
export { unreadNotices } from './queries.ts'
