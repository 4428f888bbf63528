export { sendMail } from './later.ts'
export { notify, type Telling } from './notify.ts'
export { markAllRead, unreadNotices } from './queries.ts'
