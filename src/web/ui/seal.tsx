/** The emblem's place: red and gold, in both themes. */
export function Seal({ size = 46 }: { size?: number }) {
  return (
    <svg class="seal" width={size} height={size} viewBox="0 0 46 46" aria-hidden="true">
      <circle class="seal-ground" cx="23" cy="23" r="22" />
      <circle class="seal-ring" cx="23" cy="23" r="19.5" fill="none" stroke-width="1" />
      <path class="seal-star" d="M23 10l3 9.1h9.6l-7.8 5.6 3 9.1-7.8-5.6-7.8 5.6 3-9.1-7.8-5.6H20z" />
    </svg>
  )
}
