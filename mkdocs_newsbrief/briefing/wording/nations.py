"""Nations by their other names: in news a capital stands for a government, an adjective for a country.

Only for comparing what sources say; nothing shown is ever changed by this table. A line is a country, then its
adjectives and inhabitants, its capital and its short forms.
"""

from __future__ import annotations

_TABLE = """
United States: US, U.S, U.S., USA, America, American, Americans, Washington
United Kingdom: UK, U.K., Britain, British, London
North Korea: North Korean, North Koreans, Pyongyang, DPRK
South Korea: South Korean, South Koreans, Seoul
European Union: EU, E.U., Brussels
United Nations: UN, U.N.
China: Chinese, Beijing, Sino
Russia: Russian, Russians, Moscow, Kremlin
Japan: Japanese, Tokyo
France: French, Paris
Germany: German, Germans, Berlin
Italy: Italian, Italians, Rome
Spain: Spanish, Madrid
Portugal: Portuguese, Lisbon
Netherlands: Dutch, The Hague
Belgium: Belgian, Belgians
Poland: Polish, Warsaw
Ukraine: Ukrainian, Ukrainians, Kyiv, Kiev
Greece: Greek, Greeks, Athens
Turkey: Turkish, Ankara, Türkiye
Sweden: Swedish, Stockholm
Norway: Norwegian, Oslo
Denmark: Danish, Copenhagen
Finland: Finnish, Helsinki
Austria: Austrian, Vienna
Switzerland: Swiss, Bern
Ireland: Irish, Dublin
Hungary: Hungarian, Budapest
Israel: Israeli, Israelis, Jerusalem
Iran: Iranian, Iranians, Tehran
Iraq: Iraqi, Iraqis, Baghdad
Syria: Syrian, Syrians, Damascus
Saudi Arabia: Saudi, Saudis, Riyadh
Egypt: Egyptian, Egyptians, Cairo
India: Indian, Indians, New Delhi, Delhi
Pakistan: Pakistani, Pakistanis, Islamabad
Afghanistan: Afghan, Afghans, Kabul
Vietnam: Vietnamese, Hanoi
Thailand: Thai, Bangkok
Indonesia: Indonesian, Jakarta
Philippines: Philippine, Filipino, Manila
Taiwan: Taiwanese, Taipei
Australia: Australian, Australians, Canberra
Canada: Canadian, Canadians, Ottawa
Mexico: Mexican, Mexicans
Brazil: Brazilian, Brazilians, Brasilia
Argentina: Argentine, Buenos Aires
Venezuela: Venezuelan, Venezuelans, Caracas
Cuba: Cuban, Cubans, Havana
Nigeria: Nigerian, Abuja
Kenya: Kenyan, Nairobi
Ethiopia: Ethiopian, Addis Ababa
South Africa: South African, Pretoria
"""


def _names() -> dict[str, str]:
    names = {}
    for line in _TABLE.strip().splitlines():
        country, others = line.split(": ")
        for name in (country, *others.split(", ")):
            names[name] = country.lower().replace(" ", "")
    return names


COUNTRY = _names()  # the name as written: the country, one word in lower case
