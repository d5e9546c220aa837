/** The pages of the site, in the order of the sidebar. `ofSite`: not for administrators of one domain. */
export const PAGES = [
  {path: 'live', text: 'Live', icon: 'live'},
  {path: 'sessions', text: 'Sessions', icon: 'sessions'},
  {path: 'endpoints', text: 'Endpoints', icon: 'endpoints'},
  {path: 'domains', text: 'Domains', icon: 'domain'},
  {path: 'explain', text: 'Explain', icon: 'explain'},
  {path: 'transfer', text: 'Import and export', icon: 'transfer'},
  {path: 'announcements', text: 'Announcements', icon: 'announcements'},
  {path: 'webhooks', text: 'Webhooks', icon: 'webhooks', ofSite: true},
  {path: 'tokens', text: 'Tokens', icon: 'tokens'},
  {path: 'audit', text: 'Audit', icon: 'audit', ofSite: true},
  {path: 'counters', text: 'Counters', icon: 'counters', ofSite: true},
  {path: 'doctor', text: 'Doctor', icon: 'doctor', ofSite: true},
  {path: 'node', text: 'Health and settings', icon: 'health', ofSite: true},
];
