// On a phone the bar's rooms move sideways: the one where one is stands in sight.
document.querySelector('.bar-links [aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
