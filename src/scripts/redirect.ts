/** Leads on from an old address, to the same paragraph. */
const link = document.querySelector<HTMLAnchorElement>('#new-address');
if (link) location.replace(link.href + location.hash);
