"""Made numbers of every scheme, valid by python-stdnum's check or else the scheme's own, laid out as people write them."""

# ruff: noqa: E501 - a table is read line by line

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

from classifiers.pii.recognizers.ids.schemes import SCHEMES

CHECKS = {scheme.id: scheme.check for scheme in SCHEMES}
_DIGITS, _LETTERS = "0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Made:
    """How to make numbers of a scheme."""

    template: str  # `#` digit, `@` letter, YMD: a date, other characters themselves
    layouts: tuple[str, ...]  # `_` for each character in turn
    names: tuple[str, ...]  # what people call it, in its country and in English
    stdnum: str = ""  # module whose check decides; empty: the scheme's own


MADE: dict[str, Made] = {
    "gb.driver": Made("MORGA657054SM#@@", ("________________",), ("driving licence", "DVLA licence number", "driver number")),
    "fr.accise": Made("FR012907E####", ("_____________",), ("numéro d'accise", "excise number"), "fr.accise"),
    "es.cae": Made("ES00008V1###@", ("_____________",), ("CAE", "código de actividad y establecimiento"), "es.cae"),
    "es.catastro": Made("7837301VG8173B####@@", ("_______ _______ ____ __", "____________________"), ("referencia catastral", "cadastral reference"), "es.referenciacatastral"),
    "be.ogm": Made("############", ("___/____/_____", "____________"), ("gestructureerde mededeling", "communication structurée", "OGM"), "be.ogm_vcs"),
    "us.ssn": Made("#########", ("___-__-____", "___ __ ____", "___.__.____", "_________"), ("SSN", "social security number", "número de seguro social"), "us.ssn"),
    "us.itin": Made("9########", ("___-__-____", "_________"), ("ITIN", "individual taxpayer identification number"), "us.itin"),
    "us.atin": Made("9########", ("___-__-____", "_________"), ("ATIN", "adoption taxpayer identification number"), "us.atin"),
    "us.ein": Made("#########", ("__-_______", "_________"), ("EIN", "employer identification number", "federal tax ID"), "us.ein"),
    "us.tin": Made("#########", ("___-__-____", "_________"), ("TIN", "taxpayer identification number"), "us.tin"),
    "us.ptin": Made("P########", ("_________", "_-________"), ("PTIN", "preparer tax identification number"), "us.ptin"),
    "us.mbi": Made("#@##@##@@##", ("____-___-____", "___________"), ("Medicare number", "MBI", "Medicare beneficiary identifier")),
    "us.rtn": Made("#########", ("_________",), ("routing number", "ABA number", "RTN"), "us.rtn"),
    "ca.sin": Made("#########", ("___-___-___", "___ ___ ___", "_________"), ("SIN", "social insurance number", "numéro d'assurance sociale", "NAS"), "ca.sin"),
    "ca.bn": Made("#########", ("_____ ____", "_________"), ("business number", "BN", "numéro d'entreprise"), "ca.bn"),
    "ca.bc_phn": Made("9#########", ("____ ___ ___", "__________"), ("PHN", "personal health number", "BC health card"), "ca.bc_phn"),
    "ca.ohip": Made("##########@@", ("____-___-___-__", "____________"), ("OHIP number", "health card")),
    "ca.ramq": Made("@@@@YMD##", ("____ ____ ____", "____________"), ("RAMQ", "numéro d'assurance maladie", "health insurance number")),
    "gb.nino": Made("@@######A", ("__ __ __ __ _", "_________", "__ ______ _"), ("National Insurance number", "NINO", "NI number")),
    "gb.nhs": Made("##########", ("___ ___ ____", "___-___-____", "__________"), ("NHS number", "NHS no", "patient number"), "gb.nhs"),
    "gb.utr": Made("##########", ("_____ _____", "__________"), ("UTR", "Unique Taxpayer Reference", "tax reference"), "gb.utr"),
    "gb.vat": Made("#########", ("___ ____ __", "_________"), ("VAT number", "VAT registration number", "VAT no."), "gb.vat"),
    "gb.upn": Made("@801200######", ("_____________",), ("UPN", "unique pupil number"), "gb.upn"),
    "gb.sort_code": Made("######", ("__-__-__", "______"), ("sort code",)),
    "ie.pps": Made("#######@", ("________", "_______ _"), ("PPS number", "PPSN", "Personal Public Service Number", "uimhir PSP"), "ie.pps"),
    "ie.vat": Made("IE#######@", ("__________", "__ ________"), ("VAT number", "VAT no"), "ie.vat"),
    "fr.nir": Made("1######99######", ("_ __ __ __ ___ ___ __", "_______________"), ("numéro de sécurité sociale", "NIR", "numéro de sécu", "French social security number"), "fr.nir"),
    "fr.nif": Made("0############", ("__ __ ___ ___ ___", "_____________"), ("numéro fiscal", "NIF", "French tax number"), "fr.nif"),
    "fr.siren": Made("#########", ("___ ___ ___", "_________"), ("SIREN", "numéro SIREN"), "fr.siren"),
    "fr.siret": Made("##############", ("___ ___ ___ _____", "______________"), ("SIRET", "numéro SIRET"), "fr.siret"),
    "fr.tva": Made("FR###########", ("_____________", "__ __ _________", "__ __ ___ ___ ___"), ("numéro de TVA", "n° TVA", "VAT number"), "fr.tva"),
    "fr.rib": Made("#######################", ("_____ _____ ___________ __", "_______________________"), ("RIB", "relevé d'identité bancaire")),
    "fr.cni": Made("############", ("____________",), ("carte d'identité", "CNI")),
    "es.dni": Made("########@", ("_________", "________-_", "__.___.___-_", "________ _"), ("DNI", "NIF", "documento nacional de identidad", "Spanish national ID"), "es.dni"),
    "es.nie": Made("X#######@", ("_________", "_-_______-_", "_ _______ _"), ("NIE", "número de identidad de extranjero", "Spanish foreigner ID number"), "es.nie"),
    "es.nif": Made("B########", ("_________", "_-________"), ("NIF", "CIF", "número de identificación fiscal", "VAT number"), "es.nif"),
    "es.nass": Made("28##########", ("__ ________ __", "____________", "__/________/__"), ("NASS", "NUSS", "número de la Seguridad Social", "Spanish social security number")),
    "es.ccc": Made("####################", ("____ ____ __ __________", "____-____-__-__________", "____________________"), ("CCC", "cuenta bancaria", "bank account", "código cuenta cliente"), "es.ccc"),
    "es.cups": Made("ES################@@", ("____________________", "__ ____ ____ ____ ____ __"), ("CUPS", "punto de suministro"), "es.cups"),
    "de.idnr": Made("###########", ("__ ___ ___ ___", "___________"), ("Steuer-ID", "Steueridentifikationsnummer", "IdNr", "German tax ID"), "de.idnr"),
    "de.stnr": Made("181815081##", ("___/___/_____", "___________"), ("Steuernummer", "St.-Nr.", "German tax number"), "de.stnr"),
    "de.vat": Made("DE#########", ("___________", "__ _________", "__ ___ ___ ___"), ("USt-IdNr.", "Umsatzsteuer-ID", "VAT number"), "de.vat"),
    "de.rvnr": Made("65YMD@###", ("__ ______ _ ___", "____________"), ("Rentenversicherungsnummer", "Sozialversicherungsnummer", "German social security number")),
    "de.kvnr": Made("@#########", ("__________",), ("Krankenversichertennummer", "Versichertennummer", "health insurance number")),
    "de.ausweis": Made("L01X00T4#", ("_________",), ("Personalausweis", "Personalausweisnummer", "German ID card")),
    "it.codicefiscale": Made("RSSMRA##A##H501@", ("________________", "______ _____ _____"), ("codice fiscale", "C.F.", "Italian tax code", "fiscal code"), "it.codicefiscale"),
    "it.iva": Made("###########", ("___________",), ("partita IVA", "P.IVA", "VAT number"), "it.iva"),
    "it.cie": Made("CA#####AA", ("_________",), ("carta d'identità", "CIE")),
    "nl.bsn": Made("#########", ("____.__.___", "_________", "___ ___ ___"), ("BSN", "burgerservicenummer", "Dutch citizen service number"), "nl.bsn"),
    "nl.onderwijsnummer": Made("10#######", ("_________",), ("onderwijsnummer",), "nl.onderwijsnummer"),
    "nl.btw": Made("NL#########B##", ("______________", "__ _________ ___"), ("btw-nummer", "BTW-id", "VAT number"), "nl.btw"),
    "nl.identiteitskaart": Made("XR####R5#", ("_________",), ("identiteitskaart", "paspoort", "paspoortnummer")),
    "pl.pesel": Made("YMD#####", ("___________",), ("PESEL", "numer PESEL", "Polish national ID"), "pl.pesel"),
    "pl.nip": Made("##########", ("___-___-__-__", "__________"), ("NIP", "numer NIP", "Polish tax number"), "pl.nip"),
    "pl.regon": Made("#########", ("_________",), ("REGON",), "pl.regon"),
    "pl.dowod": Made("A@@######", ("_________", "___ ______"), ("dowód osobisty", "numer dowodu osobistego", "Polish ID card")),
    "pt.cc": Made("#########ZZ#", ("________ _ ___", "____________"), ("cartão de cidadão", "CC", "Portuguese citizen card"), "pt.cc"),
    "pt.nif": Made("#########", ("___ ___ ___", "_________"), ("NIF", "número de contribuinte", "Portuguese tax number"), "pt.nif"),
    "pt.niss": Made("1##########", ("___________",), ("NISS", "número de segurança social", "social security number")),
    "pt.utente": Made("#########", ("_________", "___ ___ ___"), ("número de utente", "utente")),
    "be.nn": Made("YMD#####", ("__.__.__-___.__", "__.__.__-___-__", "___________", "__ __ __ ___ __"), ("rijksregisternummer", "numéro de registre national", "NISS", "Belgian national number"), "be.nn"),
    "be.bis": Made("984728#####", ("__.__.__-___.__", "___________"), ("BIS-nummer", "numéro bis", "INSZ"), "be.bis"),
    "be.vat": Made("BE0#########", ("____________", "__ ____.___.___"), ("btw-nummer", "ondernemingsnummer", "numéro de TVA", "VAT number"), "be.vat"),
    "be.eid": Made("591#########", ("___-_______-__", "____________"), ("identiteitskaart", "carte d'identité", "eID number"), "be.eid"),
    "ch.ssn": Made("756##########", ("___.____.____.__", "_____________", "___ ____ ____ __"), ("AHV-Nummer", "numéro AVS", "numero AVS", "Swiss social security number"), "ch.ssn"),
    "ch.uid": Made("CHE#########", ("___-___.___.___", "____________"), ("UID", "Unternehmens-Identifikationsnummer", "business identification number"), "ch.uid"),
    "ch.vat": Made("CHE#########MWST", ("___-___.___.___ ____", "________________"), ("MWST-Nummer", "VAT number"), "ch.vat"),
    "ch.esr": Made("###########################", ("__ _____ _____ _____ _____ _____", "___________________________"), ("ESR", "QR-Referenz", "reference number"), "ch.esr"),
    "at.vnr": Made("####YMD", ("____ ______", "__________"), ("SVNR", "Sozialversicherungsnummer", "Versicherungsnummer", "Austrian social security number"), "at.vnr"),
    "at.tin": Made("59#######", ("__-___/____", "_________"), ("Steuernummer", "Abgabenkontonummer", "Austrian tax number"), "at.tin"),
    "at.uid": Made("ATU########", ("___________", "__ _________"), ("UID-Nummer", "UID", "VAT number"), "at.uid"),
    "at.businessid": Made("FN122119@", ("_________", "__ _______"), ("Firmenbuchnummer",)),
    "se.personnummer": Made("YMD####", ("______-____", "__________"), ("personnummer", "Swedish personal identity number", "personnr"), "se.personnummer"),
    "se.orgnr": Made("55########", ("______-____", "__________"), ("organisationsnummer", "org.nr", "organisation number"), "se.orgnr"),
    "se.vat": Made("SE##########01", ("______________", "__ ____________"), ("momsregistreringsnummer", "VAT number"), "se.vat"),
    "no.fodselsnummer": Made("DMY#####", ("______ _____", "___________"), ("fødselsnummer", "personnummer", "Norwegian national identity number", "birth number"), "no.fodselsnummer"),
    "no.kontonr": Made("8601#######", ("____.__._____", "____ __ _____", "___________"), ("kontonummer", "konto", "bank account"), "no.kontonr"),
    "no.orgnr": Made("9########", ("___ ___ ___", "_________"), ("organisasjonsnummer", "org.nr.", "organisation number"), "no.orgnr"),
    "no.mva": Made("NO#########MVA", ("______________", "__ ___ ___ ___ ___"), ("MVA-nummer", "VAT number"), "no.mva"),
    "fi.hetu": Made("DMY-####", ("___________",), ("henkilötunnus", "HETU", "henkilötunnukseni", "Finnish personal identity code"), "fi.hetu"),
    "fi.veronumero": Made("############", ("____________",), ("veronumero", "skattenummer", "Finnish tax number"), "fi.veronumero"),
    "fi.ytunnus": Made("########", ("_______-_", "________"), ("Y-tunnus", "business ID"), "fi.ytunnus"),
    "fi.alv": Made("FI########", ("__________", "__ ________"), ("ALV-numero", "arvonlisäveronumero", "VAT number"), "fi.alv"),
    "dk.cpr": Made("DMY####", ("______-____", "__________"), ("CPR-nummer", "CPR", "personnummer", "Danish personal identification number"), "dk.cpr"),
    "dk.cvr": Made("########", ("________", "__ __ __ __"), ("CVR-nummer", "CVR", "Danish VAT number"), "dk.cvr"),
    "mx.curp": Made("@O@@YMDHNERXN0#", ("__________________",), ("CURP", "Clave Única de Registro de Población"), "mx.curp"),
    "mx.rfc": Made("GOD@YMDGR8", ("_____________", "____-______-___", "____ ______ ___"), ("RFC", "registro federal de contribuyentes"), "mx.rfc"),
    "mx.nss": Made("###########", ("__ __ __ ____ _", "___________"), ("NSS", "número de seguridad social", "IMSS")),
    "mx.clave_elector": Made("GMVLMRYMD01M100", ("__________________",), ("clave de elector",)),
    "mx.clabe": Made("002###############", ("__________________", "___ ___ ___________ _"), ("CLABE", "cuenta CLABE", "CLABE interbancaria")),
    "br.cpf": Made("###########", ("___.___.___-__", "___________"), ("CPF", "número do CPF", "Brazilian tax ID"), "br.cpf"),
    "br.cnpj": Made("########0001##", ("__.___.___/____-__", "______________"), ("CNPJ", "número do CNPJ"), "br.cnpj"),
    "br.pis": Made("12#########", ("___._____.__-_", "___________"), ("PIS", "PIS/PASEP", "NIS")),
    "br.cns": Made("7##############", ("___ ____ ____ ____", "_______________"), ("cartão SUS", "CNS", "cartão nacional de saúde")),
    "br.cnh": Made("###########", ("___________",), ("CNH", "carteira de motorista")),
    "br.titulo": Made("########01##", ("____ ____ ____", "____________"), ("título de eleitor",)),
    "br.rg": Made("#########", ("__.___.___-_", "_________"), ("RG", "registro geral")),
    "ar.dni": Made("########", ("__.___.___", "________"), ("DNI", "documento", "Argentine national ID"), "ar.dni"),
    "ar.cuit": Made("20#########", ("__-________-_", "___________"), ("CUIT", "CUIL", "Argentine tax number"), "ar.cuit"),
    "ar.cbu": Made("######################", ("________ ______________", "______________________"), ("CBU", "cuenta bancaria", "bank account"), "ar.cbu"),
    "cl.rut": Made("1########", ("__.___.___-_", "________-_", "_________"), ("RUT", "RUN", "cédula de identidad", "Chilean ID"), "cl.rut"),
    "co.cedula": Made("1#########", ("__________", "_.___.___.___"), ("cédula", "cédula de ciudadanía", "Colombian ID number")),
    "co.nit": Made("8#########", ("___.___.___-_", "_________-_", "__________"), ("NIT", "número de identificación tributaria", "Colombian tax number"), "co.nit"),
    "cn.ric": Made("11010519YMD####", ("__________________",), ("身份证号码", "身份证", "公民身份号码", "Chinese ID number"), "cn.ric"),
    "cn.uscc": Made("91110000##########", ("__________________",), ("统一社会信用代码", "税号", "unified social credit code"), "cn.uscc"),
    "hk.hkid": Made("@#######", ("_______(_)", "________"), ("HKID", "香港身份證", "Hong Kong identity card")),
    "tw.id": Made("A1########", ("__________",), ("身分證字號", "身份證", "Taiwanese national ID")),
    "tw.ubn": Made("########", ("________",), ("統一編號", "統編", "UBN"), "tw.ubn"),
    "sg.nric": Made("S#######@", ("_________",), ("NRIC", "IC number", "Singapore identity card")),
    "sg.uen": Made("########@", ("_________",), ("UEN", "unique entity number"), "sg.uen"),
    "jp.in": Made("############", ("____ ____ ____", "____________", "____-____-____"), ("マイナンバー", "個人番号", "My Number", "Japanese individual number"), "jp.in_"),
    "jp.cn": Made("#############", ("_____________", "_-____-____-____"), ("法人番号", "corporate number"), "jp.cn"),
    "jp.licence": Made("30##########", ("____________",), ("運転免許証番号", "免許証番号")),
    "jp.residence": Made("AB########CD", ("____________",), ("在留カード番号", "residence card number")),
    "kr.rrn": Made("YMD1######", ("______-_______", "_____________"), ("주민등록번호", "주민번호", "resident registration number"), "kr.rrn"),
    "kr.brn": Made("##########", ("___-__-_____", "__________"), ("사업자등록번호", "business registration number"), "kr.brn"),
    "kr.licence": Made("11##########", ("__-__-______-__", "____________"), ("운전면허번호", "운전면허")),
    "in.aadhaar": Made("############", ("____ ____ ____", "____-____-____", "____________"), ("Aadhaar", "Aadhaar number", "Aadhar card", "आधार"), "in_.aadhaar"),
    "in.vid": Made("################", ("____ ____ ____ ____", "________________"), ("VID", "virtual ID"), "in_.vid"),
    "in.pan": Made("@@@P@####@", ("__________",), ("PAN", "PAN card", "permanent account number"), "in_.pan"),
    "in.epic": Made("WKH#######", ("__________",), ("voter ID", "EPIC", "voter ID card"), "in_.epic"),
    "in.gstin": Made("27@@@P@####@1Z#", ("_______________",), ("GSTIN", "GST number"), "in_.gstin"),
    "in.licence": Made("MH1420110######", ("_______________", "____ ___________"), ("driving licence", "DL number")),
    "au.tfn": Made("#########", ("___ ___ ___", "_________"), ("TFN", "tax file number"), "au.tfn"),
    "au.medicare": Made("2#########", ("____ _____ _", "__________"), ("Medicare number", "Medicare card")),
    "au.abn": Made("###########", ("__ ___ ___ ___", "___________"), ("ABN", "Australian business number"), "au.abn"),
    "au.acn": Made("#########", ("___ ___ ___", "_________"), ("ACN", "Australian company number"), "au.acn"),
    "au.bsb": Made("######", ("___-___", "______"), ("BSB", "BSB number")),
    "nz.ird": Made("#########", ("___-___-___", "_________", "___ ___ ___"), ("IRD number", "IRD", "New Zealand tax number"), "nz.ird"),
    "nz.nhi": Made("@@@####", ("_______",), ("NHI", "NHI number", "national health index")),
    "nz.bankaccount": Made("010242########00", ("__-____-_______-__", "________________"), ("bank account", "account number"), "nz.bankaccount"),
    "tr.tckimlik": Made("###########", ("___________",), ("T.C. kimlik numarası", "TC kimlik no", "Turkish ID number"), "tr.tckimlik"),
    "tr.vkn": Made("##########", ("__________",), ("vergi kimlik numarası", "VKN", "Turkish tax number"), "tr.vkn"),
    "za.idnr": Made("YMD####08#", ("_____________", "______ ____ __ _"), ("SA ID", "ID number", "South African identity number"), "za.idnr"),
    "za.tin": Made("0#########", ("__________", "____/___/__/_"), ("tax reference number", "SARS tax number", "income tax number"), "za.tin"),
}  # fmt: skip
"""By the scheme's id."""


def made(scheme: str, source: random.Random) -> str:
    """Return a valid number without separators, save a sign that belongs to it."""
    how = MADE[scheme]
    valid: Callable[[str], bool] = import_module(f"stdnum.{how.stdnum}").is_valid if how.stdnum else CHECKS[scheme]
    while True:
        number = _filled(how.template, source)
        for last in _endings(number):
            if valid(last):
                return last


def _endings(number: str) -> Iterator[str]:
    """The number with each last character of its kind, and each last two digits."""
    kinds = _DIGITS if number[-1].isdigit() else _LETTERS
    yield from (number[:-1] + last for last in kinds)
    if number[-2:].isdigit():
        yield from (f"{number[:-2]}{last:02}" for last in range(100))
    yield from (number[:-1] + last for last in _LETTERS)


def _filled(template: str, source: random.Random) -> str:
    year, month, day = f"{source.randrange(50, 99)}", f"{source.randrange(1, 13):02}", f"{source.randrange(1, 29):02}"
    dated = template.replace("YMD", year + month + day).replace("DMY", day + month + year)
    kinds = {"#": _DIGITS, "@": _LETTERS}
    return "".join(source.choice(kinds[place]) if place in kinds else place for place in dated)


def laid_out(number: str, layout: str) -> str:
    """Return the number as the layout writes it."""
    characters = iter(number)
    return "".join(next(characters) if place == "_" else place for place in layout)


def shuffled(written: str, source: random.Random) -> str:
    """Return a random number of the same shape: each digit and each letter another, separators kept."""
    return "".join(
        source.choice(_DIGITS) if c.isdigit() else source.choice(_LETTERS) if c.isalpha() else c for c in written
    )
