"""Addresses and private keys of crypto wallets, by their checksums; what has none, behind words that announce it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from classifiers.pii import base58, bech32, keccak
from classifiers.pii.context import compiled, stands_before
from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer

_B58 = r"[1-9A-HJ-NP-Za-km-z]"
_ALONE = r"(?![A-Za-z0-9])"
_WALLET = compiled(
    r"wallet|address|solana|\bsol\b|phantom|ethereum|\beth\b|erc-?20|usdt|usdc|cartera|billetera|monedero|direcci[óo]n|adresse|portefeuille|钱包|地址|以太坊"
)
_KEY_WORDS = compiled(r"private key|priv(?:ate)?_?key|secret key|clave privada|cl[ée] priv[ée]e|私钥|metamask")
_TRANSACTION = compiled(r"transaction|\btx\b|txid|hash|block\b|contract|commit")


@dataclass(frozen=True, slots=True)
class _Coin:
    """A kind of address or key that checks itself."""

    name: str
    pattern: re.Pattern[str]
    valid: Callable[[str], bool]
    checksum: str
    source: str
    category: str = "crypto_wallet"
    rule: str = "crypto"


def _is_coin(versions: frozenset[bytes], length: int) -> Callable[[str], bool]:
    """Whether an address is Base58Check of a payload of `length` bytes with one of the versions before it."""

    def valid(address: str) -> bool:
        payload = base58.checked(address)
        return payload is not None and len(payload) == length + 1 and payload[:1] in versions

    return valid


def _is_key(address: str) -> bool:
    payload = base58.checked(address)
    return payload is not None and payload[:1] == b"\x80" and len(payload) in {33, 34}


def _is_ripple(address: str) -> bool:
    payload = base58.checked(address, base58.RIPPLE)
    return payload is not None and len(payload) == 21 and payload[:1] == b"\0"  # noqa: PLR2004  # version and hash


def _is_extended(key: str) -> bool:
    payload = base58.checked(key)
    return payload is not None and len(payload) == 78  # noqa: PLR2004  # BIP-32, serialization


def _coin(name: str, first: str, rest: str, valid: Callable[[str], bool], *more: str) -> _Coin:
    return _Coin(name, re.compile(rf"(?<![A-Za-z0-9]){first}{_B58}{rest}{_ALONE}"), valid, *more)


_CHECK = "Base58Check (SHA-256 twice)"
_COINS = (
    _coin("Bitcoin address", "[13]", "{25,34}", _is_coin(frozenset({b"\0", b"\5"}), 20), _CHECK, "Bitcoin Wiki, 'Address'"),
    _coin("Litecoin address", "[LM]", "{25,33}", _is_coin(frozenset({b"\x30", b"\x32"}), 20), _CHECK, "Litecoin Core, chainparams"),
    _coin("Dogecoin address", "[DA9]", "{33}", _is_coin(frozenset({b"\x1e", b"\x16"}), 20), _CHECK, "Dogecoin Core, chainparams"),
    _coin("Tron address", "T", "{33}", _is_coin(frozenset({b"\x41"}), 20), _CHECK, "Tron Developer Hub, 'Accounts'"),
    _coin("Dash address", "X", "{33}", _is_coin(frozenset({b"\x4c"}), 20), _CHECK, "Dash Core, chainparams"),
    _coin("Ripple address", "r", "{24,34}", _is_ripple, _CHECK, "XRP Ledger, 'base58 encodings'"),
    _coin("Private key (WIF)", "[5KL]", "{50,51}", _is_key, _CHECK, "Bitcoin Wiki, 'Wallet import format'", "secret", "crypto.private_key"),
    _coin("Extended private key", "[xyz]prv", "{100,112}", _is_extended, _CHECK, "Bitcoin Improvement Proposal 32", "secret", "crypto.private_key"),
    _coin("Extended public key", "[xyz]pub", "{100,112}", _is_extended, _CHECK, "Bitcoin Improvement Proposal 32"),
    _coin("Monero address", "[48]", "{94}(?:[1-9A-HJ-NP-Za-km-z]{11})?", base58.is_monero, "Keccak-256", "Monero, 'Standard address'"),
    _Coin("Bitcoin address (SegWit, Taproot)", re.compile(rf"(?<![A-Za-z0-9])(?:bc1[ac-hj-np-z02-9]{{8,87}}|BC1[AC-HJ-NP-Z02-9]{{8,87}}){_ALONE}"), bech32.is_segwit, "Bech32, Bech32m", "BIP 173, BIP 350"),
    _Coin("Litecoin address (SegWit)", re.compile(rf"(?<![A-Za-z0-9])ltc1[ac-hj-np-z02-9]{{8,87}}{_ALONE}"), bech32.is_segwit, "Bech32, Bech32m", "BIP 173; Litecoin Core, chainparams"),
    _Coin("Cardano address", re.compile(rf"(?<![A-Za-z0-9])(?:addr|stake)1[ac-hj-np-z02-9]{{50,110}}{_ALONE}"), bech32.is_valid, "Bech32", "Cardano Improvement Proposal 19"),
)  # fmt: skip
_ETHEREUM = re.compile(r"(?<![A-Za-z0-9])0x[0-9a-fA-F]{40}(?![0-9a-zA-Z])")
_HEX_KEY = re.compile(r"(?<![A-Za-z0-9])(?:0x)?[0-9a-fA-F]{64}(?![0-9a-zA-Z])")
_SOLANA = re.compile(rf"(?<![A-Za-z0-9]){_B58}{{32,44}}{_ALONE}")
_SOLANA_BYTES = 32


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find addresses and keys whose checksum is right, and announced ones of chains without any."""
    for coin in _COINS:
        for match in coin.pattern.finditer(text):
            if coin.valid(match[0]):
                yield Hit(coin.category, match.start(), match.end(), coin.rule, "checked")
    for match in _ETHEREUM.finditer(text):
        if rule := _ethereum(text, match):
            yield Hit("crypto_wallet", match.start(), match.end(), rule, "checked" if rule == "crypto" else "pattern")
    for match in _HEX_KEY.finditer(text):
        told = stands_before(_KEY_WORDS, text, match.start()) and not stands_before(_TRANSACTION, text, match.start())
        if told and len(set(match[0])) > 10:  # noqa: PLR2004  # 64 hex digits drawn by lot hold nearly all sixteen
            yield Hit("secret", match.start(), match.end(), "crypto.private_key", "label")
    for match in _SOLANA.finditer(text):
        if _is_solana(text, match):
            yield Hit("crypto_wallet", match.start(), match.end(), "crypto.announced", "label")


def _ethereum(text: str, match: re.Match[str]) -> str:
    """How sure: by its checksum when the case is mixed (EIP-55), less without; empty when the checksum is wrong."""
    digits = match[0][2:]
    if len(set(digits.lower())) < 6 or _TRANSACTION.search(text, max(0, match.start() - 12), match.start()):  # noqa: PLR2004  # 0x000...dead
        return ""
    if digits in {digits.lower(), digits.upper()}:
        return "crypto.announced" if stands_before(_WALLET, text, match.start()) else "crypto.unchecked"
    return "crypto" if keccak.is_checksummed(digits) else "crypto.unchecked"


def _is_solana(text: str, match: re.Match[str]) -> bool:
    """Whether 32 bytes in Base58 (Ed25519 has no checksum of its own) are announced."""
    mixed = any(map(str.isdigit, match[0])) and any(map(str.isupper, match[0])) and any(map(str.islower, match[0]))
    told = mixed and stands_before(_WALLET, text, match.start())
    return told and len(base58.decoded(match[0]) or b"") == _SOLANA_BYTES


RECOGNIZER = Recognizer(
    name="crypto_wallet",
    find=find,
    gate=(  # 12 letters behind a change of kind inside a word: all but one in 10,000 addresses have such a place
        r"0x[0-9a-fA-F]{8}|\b(?:bc|BC|ltc|addr|stake)1[A-Za-z0-9]{8}|"
        r"(?:[a-km-z][1-9A-HJ-NP-Z]|[1-9][A-HJ-NP-Za-km-z])[1-9A-HJ-NP-Za-km-z]{12}|"
        r"(?i:priv(?:ate)?[ _]?key|secret key|clave privada|cl[ée] priv[ée]e|私钥|metamask)"
    ),
    entries=(
        *(
            Entry(category=coin.category, what=coin.name, method="shape and checksum", checksum=coin.checksum, source=coin.source)
            for coin in _COINS
        ),
        Entry(category="crypto_wallet", what="Ethereum address", method="0x and 40 hex digits; surer with the checksum of mixed case or behind words", checksum="EIP-55 (Keccak-256)", source="Ethereum Improvement Proposal 55"),
        Entry(category="crypto_wallet", what="Solana address", method="32 bytes in Base58 behind words that announce them", source="Solana, 'Accounts'"),
        Entry(category="secret", what="Private key in hex", method="64 hex digits behind words that announce them", source="SEC 1, section 3.2.1"),
    ),
)  # fmt: skip
