/** Marks an honour: gold is for nothing else. */
export const Medal = () => (
  <svg class="medal" viewBox="0 0 34 34" width="34" height="34" aria-hidden="true">
    <circle class="medal-ring" cx="17" cy="17" r="16" fill="none" stroke-width="1.75" />
    <path class="medal-star" d="M17 7l2.3 7.1h7.4l-6 4.4 2.3 7.1-6-4.4-6 4.4 2.3-7.1-6-4.4h7.4z" />
  </svg>
)
