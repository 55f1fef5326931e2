import { BlockList, isIP } from 'node:net';

/**
 * Addresses that are not of the public internet, by IANA's registries of special-purpose addresses (RFC 6890 and what
 * updates it), and multicast.
 */
const SPECIAL_IPV4 = [
  '0.0.0.0/8', // this network; 0.0.0.0 is none
  '10.0.0.0/8', // private
  '100.64.0.0/10', // shared by providers (CGNAT)
  '127.0.0.0/8', // loopback
  '169.254.0.0/16', // link-local, and where clouds keep their secrets
  '172.16.0.0/12', // private
  '192.0.0.0/24', // protocols
  '192.0.2.0/24', // documentation
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16', // private
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, and broadcast
];

/**
 * Of IPv6 only this part is given out to the public. Outside are loopback, private (fc00::/7), link-local, multicast,
 * IPv4 in IPv6 (::ffff:0:0/96) and NAT64 (64:ff9b::/96, 64:ff9b:1::/48).
 */
const PUBLIC_IPV6 = '2000::/3';
const SPECIAL_IPV6 = [
  '2001::/23', // protocols; Teredo, which holds an IPv4 address
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4, which holds an IPv4 address
  '3fff::/20', // documentation
];

const specialIpv4 = ranges(SPECIAL_IPV4, 'ipv4');
const publicIpv6 = ranges([PUBLIC_IPV6], 'ipv6');
const specialIpv6 = ranges(SPECIAL_IPV6, 'ipv6');
const loopbackIpv4 = ranges(['127.0.0.0/8'], 'ipv4');

/** Is an IP address, of either kind, one of the public internet? What is no IP address is not. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !specialIpv4.check(address, 'ipv4');
  return isPlainIpv6(address) && publicIpv6.check(address, 'ipv6') && !specialIpv6.check(address, 'ipv6');
}

/** Is an IP address one of this machine to itself? */
export function isLoopback(address: string): boolean {
  return isIP(address) === 4 ? loopbackIpv4.check(address, 'ipv4') : address === '::1';
}

/** An address with a zone, such as `fe80::1%eth0`, is one of a network nearby. */
function isPlainIpv6(address: string): boolean {
  return isIP(address) === 6 && !address.includes('%');
}

function ranges(subnets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = '', bits] = subnet.split('/');
    list.addSubnet(network, Number(bits), family);
  }
  return list;
}
