"""Postal addresses; all made up, or of no one."""

import pytest

from classifiers.pii.recognizers.street_address import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example(
        "I live at 12 Baker Street, London NW1 6XE.", (("12 Baker Street, London NW1 6XE", "address.mine"),), "ours"
    ),
    Example("my house is at 12 oak street, springfield", (("12 oak street, springfield", "address.mine"),), "ours"),
    Example(
        "123 MAPLE STREET, SPRINGFIELD, IL 62701",
        (("123 MAPLE STREET, SPRINGFIELD, IL 62701", "address.full"),),
        "ours",
    ),
    Example(
        "Name: Ann\nAddress: 12 Rose Lane\nSpringfield, IL 62701\nPhone:",
        (("12 Rose Lane\nSpringfield, IL 62701", "address.labelled"),),
        "ours",
    ),
    Example(
        "ship to 4261 Stevenson Boulevard Apt. 12, Fremont, CA 94538",
        (("4261 Stevenson Boulevard Apt. 12, Fremont, CA 94538", "address.mine"),),
        "presidio-research layout",
    ),
    Example(
        "54 Koidu 31\n Apt. 853\n Keila\n Estonia 79370",
        (("54 Koidu 31\n Apt. 853\n Keila\n Estonia 79370", "address.full"),),
        "presidio-research layout",
    ),
    Example(
        "How do I change my address to 31 Alt Reinickendorf 63\nGRIMMET\n, nan\n Ecuador 09102 for post mail?",
        (("31 Alt Reinickendorf 63\nGRIMMET\n, nan\n Ecuador 09102", "address.mine"),),
        "presidio-research layout",
    ),
    Example(
        "32 p.o. box 249\n apt. 976\n kulusuk\n lebanon",
        (("32 p.o. box 249\n apt. 976\n kulusuk\n lebanon", "address.full"),),
        "presidio-research layout",
    ),
    Example(
        "The letter arrived at Anna and Havnevej 57 last night.",
        (("Anna and Havnevej 57", "street_address"),),
        "presidio-research layout",
    ),
    Example("she lives on Via Tasso 129", (("Via Tasso 129", "address.mine"),), "presidio-research layout"),
    Example(
        "shows that these shows on Adams Street Street were important",
        (("Adams Street Street", "address.name"),),
        "presidio-research layout",
    ),
    Example(
        "PSC 4457, Box 7534\nAPO AP 95145",
        (("PSC 4457, Box 7534\nAPO AP 95145", "address.full"),),
        "USPS Publication 28",
    ),
    Example(
        "send it to Unit 2050 Box 4190\nDPO AE 09876",
        (("Unit 2050 Box 4190\nDPO AE 09876", "address.mine"),),
        "USPS Publication 28",
    ),
    Example(
        "100 West 10th Street Suite 5, Wilmington, DE 19801",
        (("100 West 10th Street Suite 5, Wilmington, DE 19801", "address.full"),),
        "USPS Publication 28",
    ),
    Example(
        "Flat 4, Rose Court, 27 High Street, Oxford OX1 4AB",
        (("Flat 4, Rose Court, 27 High Street, Oxford OX1 4AB", "address.full"),),
        "layout of the Universal Postal Union",
    ),
    Example(
        "3/15 Ocean Road, Bondi NSW 2026",
        (("3/15 Ocean Road, Bondi NSW 2026", "address.full"),),
        "layout of the Universal Postal Union",
    ),
    Example(
        "221 Rue Saint-Denis, Montréal, QC H2X 3K3, Canada",
        (("221 Rue Saint-Denis, Montréal, QC H2X 3K3, Canada", "address.full"),),
        "layout of the Universal Postal Union",
    ),
    Example(
        "24 O'Connell Street, Dublin 1, D01 F5P2, Ireland",
        (("24 O'Connell Street, Dublin 1, D01 F5P2, Ireland", "address.full"),),
        "layout of the Universal Postal Union",
    ),
    Example(
        "Plot No. 12, Sector 5, Rohini, New Delhi 110085",
        (("Plot No. 12, Sector 5, Rohini, New Delhi 110085", "address.full"),),
        "layout of the Universal Postal Union",
    ),
    Example(
        "15 Long Street, Cape Town 8001, South Africa",
        (("15 Long Street, Cape Town 8001, South Africa", "address.full"),),
        "layout of the Universal Postal Union",
    ),
    Example(
        "PO Box 123, Wellington 6140",
        (("PO Box 123, Wellington 6140", "address.full"),),
        "layout of the Universal Postal Union",
    ),
    Example(
        "vivo en la calle Mayor 12, 3º B, 28013 Madrid",
        (("calle Mayor 12, 3º B, 28013 Madrid", "address.mine"),),
        "layout of the Universal Postal Union",
        "es",
    ),
    Example(
        "C/ Gran Vía, 85, 2º Izda. 28013 Madrid",
        (("C/ Gran Vía, 85, 2º Izda. 28013 Madrid", "address.full"),),
        "layout of the Universal Postal Union",
        "es",
    ),
    Example(
        "Av. Insurgentes Sur 1602, Col. Crédito Constructor, 03940 Ciudad de México",
        (("Av. Insurgentes Sur 1602, Col. Crédito Constructor, 03940 Ciudad de México", "address.full"),),
        "layout of the Universal Postal Union",
        "es",
    ),
    Example(
        "Av. Corrientes 1234, piso 5, C1043AAZ Buenos Aires, Argentina",
        (("Av. Corrientes 1234, piso 5, C1043AAZ Buenos Aires, Argentina", "address.full"),),
        "layout of the Universal Postal Union",
        "es",
    ),
    Example(
        "Carrera 7 # 71-21, Bogotá, Colombia",
        (("Carrera 7 # 71-21, Bogotá, Colombia", "address.full"),),
        "layout of the Universal Postal Union",
        "es",
    ),
    Example(
        "Av. Providencia 1234, depto 501, Santiago, Chile",
        (("Av. Providencia 1234, depto 501, Santiago, Chile", "address.full"),),
        "layout of the Universal Postal Union",
        "es",
    ),
    Example(
        "Domicilio: Gran Vía, 85.\nLocalidad/ Provincia: Madrid.\nCP: 28016.",
        (("Gran Vía, 85", "address.labelled"), ("Madrid", "place.labelled")),
        "MEDDOCAN layout",
        "es",
    ),
    Example("Av. de la Paz s/n", (("Av. de la Paz s/n", "street_address"),), "MEDDOCAN layout", "es"),
    Example(
        "j'habite au 12 bis rue de la Paix, 75002 Paris",
        (("12 bis rue de la Paix, 75002 Paris", "address.mine"),),
        "layout of the Universal Postal Union",
        "fr",
    ),
    Example(
        "Rue de la Loi 16, 1000 Bruxelles",
        (("Rue de la Loi 16, 1000 Bruxelles", "address.full"),),
        "layout of the Universal Postal Union",
        "fr",
    ),
    Example(
        "Rue du Rhône 14, 1204 Genève",
        (("Rue du Rhône 14, 1204 Genève", "address.full"),),
        "layout of the Universal Postal Union",
        "fr",
    ),
    Example(
        "ich wohne in der Hauptstraße 12, 10115 Berlin",
        (("Hauptstraße 12, 10115 Berlin", "address.mine"),),
        "layout of the Universal Postal Union",
        "de",
    ),
    Example(
        "Hauptstr. 5b, 80331 München",
        (("Hauptstr. 5b, 80331 München", "address.full"),),
        "layout of the Universal Postal Union",
        "de",
    ),
    Example(
        "Am Alten Markt 3, 50667 Köln",
        (("Am Alten Markt 3, 50667 Köln", "address.full"),),
        "layout of the Universal Postal Union",
        "de",
    ),
    Example(
        "Keizersgracht 241, 1016 EA Amsterdam",
        (("Keizersgracht 241, 1016 EA Amsterdam", "address.full"),),
        "layout of the Universal Postal Union",
        "nl",
    ),
    Example(
        "Via Garibaldi 12, 20121 Milano",
        (("Via Garibaldi 12, 20121 Milano", "address.full"),),
        "layout of the Universal Postal Union",
        "it",
    ),
    Example(
        "Rua Augusta 274, 1100-053 Lisboa",
        (("Rua Augusta 274, 1100-053 Lisboa", "address.full"),),
        "layout of the Universal Postal Union",
        "pt",
    ),
    Example(
        "Rua das Flores, 123, apto 45, São Paulo - SP, 01310-100",
        (("Rua das Flores, 123, apto 45, São Paulo - SP, 01310-100", "address.full"),),
        "layout of the Universal Postal Union",
        "pt",
    ),
    Example(
        "ul. Marszałkowska 10 m. 5, 00-590 Warszawa",
        (("ul. Marszałkowska 10 m. 5, 00-590 Warszawa", "address.full"),),
        "layout of the Universal Postal Union",
        "pl",
    ),
    Example(
        "Drottninggatan 71, 111 36 Stockholm",
        (("Drottninggatan 71, 111 36 Stockholm", "address.full"),),
        "layout of the Universal Postal Union",
        "sv",
    ),
    Example(
        "Karl Johans gate 22, 0026 Oslo",
        (("Karl Johans gate 22, 0026 Oslo", "address.full"),),
        "layout of the Universal Postal Union",
        "no",
    ),
    Example(
        "Vesterbrogade 12, 1620 København V",
        (("Vesterbrogade 12, 1620 København V", "address.full"),),
        "layout of the Universal Postal Union",
        "da",
    ),
    Example(
        "Mannerheimintie 5, 00100 Helsinki",
        (("Mannerheimintie 5, 00100 Helsinki", "address.full"),),
        "layout of the Universal Postal Union",
        "fi",
    ),
    Example(
        "Atatürk Caddesi No: 12, 34710 Kadıköy, İstanbul",
        (("Atatürk Caddesi No: 12, 34710 Kadıköy, İstanbul", "address.full"),),
        "layout of the Universal Postal Union",
        "tr",
    ),
    Example(
        "我住在北京市朝阳区建国路88号3号楼2单元501室",
        (("北京市朝阳区建国路88号3号楼2单元501室", "address.mine"),),
        "layout of the Universal Postal Union",
        "zh",
    ),
    Example(
        "地址:北京市海淀区中关村大街27号",
        (("北京市海淀区中关村大街27号", "address.labelled"),),
        "layout of the Universal Postal Union",
        "zh",
    ),
    Example(
        "台北市信義區忠孝東路五段68號7樓",
        (("台北市信義區忠孝東路五段68號7樓", "street_address"),),
        "layout of the Universal Postal Union",
        "zh",
    ),
    Example(
        "香港九龍彌敦道132號",
        (("香港九龍彌敦道132號", "street_address"),),
        "layout of the Universal Postal Union",
        "zh",
    ),
    Example(
        "我家在幸福小区3栋2单元501",
        (("幸福小区3栋2单元501", "address.mine"),),
        "layout of the Universal Postal Union",
        "zh",
    ),
    Example(
        "〒150-0001 東京都渋谷区神宮前1-2-3",
        (("〒150-0001 東京都渋谷区神宮前1-2-3", "address.full"),),
        "layout of the Universal Postal Union",
        "ja",
    ),
    Example(
        "서울특별시 강남구 테헤란로 152",
        (("서울특별시 강남구 테헤란로 152", "address.full"),),
        "layout of the Universal Postal Union",
        "ko",
    ),
    Example("The restaurant is at 123 Oak St", (("123 Oak St", "address.business"),), "a business: unsure"),
    Example(
        "Visit us at 45 King Street, open daily from 9 to 5",
        (("45 King Street", "address.business"),),
        "a business: unsure",
    ),
    Example(
        "The venue is located at 201 Van Ness Avenue.",
        (("201 Van Ness Avenue", "address.business"),),
        "a business: unsure",
    ),
    Example(
        "our office is at 12 Oak Street, Springfield, IL 62701",
        (("12 Oak Street, Springfield, IL 62701", "address.business_full"),),
        "a business: unsure",
    ),
    Example("餐厅位于上海市南京东路100号", (("上海市南京东路100号", "address.business"),), "a business: unsure", "zh"),
    Example(
        "the President lives at 1600 Pennsylvania Avenue",
        (("1600 Pennsylvania Avenue", "address.example"),),
        "known to everyone: unsure",
    ),
    Example(
        "123 Main Street, Anytown, USA 12345",
        (("123 Main Street, Anytown, USA 12345", "address.example"),),
        "known to everyone: unsure",
    ),
    Example("the average of 4 is low", (), "ours"),
    Example("we walked 5 miles on the road", (), "ours"),
    Example("email address: none", (), "ours"),
    Example("The address must be 4 bytes aligned", (), "ours"),
    Example("IP address: 10.0.0.1", (), "ours"),
    Example("there are 3 ways to get there", (), "ours"),
    Example("3 bedrooms and 2 baths on a quiet street", (), "ours"),
    Example("I have 2 kids and live in apt 5", (), "ours"),
    Example("Top 10 Best Places", (), "ours"),
    Example("1 Corinthians 13, verse 4", (), "ours"),
    Example("He walked down Wall Street and Main Street", (), "ours"),
    Example("It is a 2 hour drive away", (), "ours"),
    Example("a minor seventh with flat 3 and flat 5", (), "ours"),
    Example("So that takes place at 7 on March 1st", (), "ours"),
    Example("Largest city: Munich", (), "ours"),
    Example("la agudeza visual era AV de 0,4", (), "ours", "es"),
    Example("se administró por vía intravenosa 2 veces", (), "ours", "es"),
    Example("第3号文件,一共有5个单元", (), "ours", "zh"),
    Example("Version 12, 1234 Users", (), "ours"),
    Example("See Figure 3, Table 2, Section 4", (), "ours"),
    Example("In 1984, Orwell wrote", (), "ours"),
    Example("HTTP/1.1 200 OK, Host 12345 Server", (), "ours"),
    Example("Route 66 is long, see Highway 101", (), "ours"),
    Example("I read 3 Books, Mark", (), "ours"),
    Example("Windows Server 2019, Version 1809 Build 17763", (), "ours"),
    Example("La calle 13 es un grupo de música", (), "ours", "es"),
    Example("la ronda 5 fue difícil", (), "ours", "es"),
    Example("Le cours 12 est annulé", (), "ours", "fr"),
    Example("la place 5 du classement", (), "ours", "fr"),
    Example("Die Mannschaft auf Platz 3", (), "ours", "de"),
    Example("7 rue des Lilas, 69003 Lyon, tel 06", (("7 rue des Lilas, 69003 Lyon", "address.full"),), "ours", "fr"),
    Example(
        "收货地址:浙江省杭州市西湖区文三路90号5幢301室,电话13800000000",
        (("浙江省杭州市西湖区文三路90号5幢301室", "address.labelled"),),
        "ours",
        "zh",
    ),
    Example(
        "139 Melissa Prairie, Parkerbury, G4 2XE",
        (("139 Melissa Prairie, Parkerbury, G4 2XE", "address.bare"),),
        "layout of Faker en_GB",
    ),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)
