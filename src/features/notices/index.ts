export { sendMail } from './later.ts'
export { notify, type Telling } from './notify.ts'
export { unreadNotices } from './queries.ts'
