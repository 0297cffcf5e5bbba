/** Keeps Astro from sending telemetry and from asking for newer versions. Call it before Astro is imported. */
export function stayAtHome(): void {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
}
