// Unpacks the browser of @sparticuz/chromium into $TMPDIR, with its libraries and fonts, and says where it is.
process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
const { default: chromium } = await import('@sparticuz/chromium');
process.stdout.write(await chromium.executablePath());
