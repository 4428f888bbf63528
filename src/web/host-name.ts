/** The host name of a `Host` header, without its port; it says whose site is asked for. */
export const hostName = (host: string): string => host.replace(/:\d+$/, '').toLowerCase()
