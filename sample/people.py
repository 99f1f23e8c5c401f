"""Harrowmere's members, officers and panels. Nobody here exists."""

from __future__ import annotations

COUNCIL = "Harrowmere Borough Council"
SCRUTINY = "Environment and Neighbourhoods Scrutiny Panel"
CABINET = "Cabinet"
AUDIT = "Audit and Standards Committee"
PLANNING = "Planning Committee"

BICKERSTAFFE = "Councillor Joan Bickerstaffe"
MAHMOUDI = "Councillor Tariq Mahmoudi"
SCARTH = "Councillor Edwin Scarth"
ADEYINKA = "Councillor Patience Adeyinka"
TILLOTSON = "Councillor Rowan Tillotson"
OXSPRING = "Councillor Margaret Oxspring"
SAHOTA = "Councillor Devinder Sahota"
WRAXBY = "Councillor Colin Wraxby"
PENMARSH = "Councillor Hilary Penmarsh"
ASTBROOK = "Councillor Luke Astbrook"
GLAISDALE = "Councillor Norma Glaisdale"
CHOUDRY = "Councillor Samir Choudry"

THORNCLIFFE = "Councillor Alan Thorncliffe"
CASTELLANE = "Councillor Bronwen Castellane"
RASHDANI = "Councillor Iqbal Rashdani"
MORTLAKE = "Councillor Sheila Mortlake"
FARROWBY = "Councillor Dominic Farrowby"
OWUSU = "Councillor Grace Owusu-Lyle"
HENSGROVE = "Councillor Peter Hensgrove"

KIT = ("Kit Fairlamb", "Scrutiny Officer")
WENDY = ("Wendy Stoddern", "Democratic Services Officer")
CORRIE = ("Anneliese Corrie", "Head of Highways and Transport")
BRAMHOPE = ("Jeremy Bramhope", "Head of Waste Services")
OLLERENSHAW = ("Martin Ollerenshaw", "Director of Place")
CALLOWAY = ("Ruth Calloway-Finch", "Director of Finance")
ELLINGWORTH = ("Priya Ellingworth", "Monitoring Officer")
TAPSELL = ("Fiona Tapsell", "Head of Libraries and Culture")
MARCHBANK = ("Owen Marchbank", "Principal Drainage Engineer")
WARRENDER = ("Dilip Warrender", "Road Safety Team Leader")
KETTLEWOOD = ("Sara Kettlewood", "Head of Planning")
ASPINWICK = ("Neville Aspinwick", "Head of Internal Audit")
LARKHAM = ("Toby Larkham", "Head of Property")

SCRUTINY_MEMBERS = (
    (BICKERSTAFFE + " (Chair)", "Saltmarsh"),
    (MAHMOUDI + " (Vice-Chair)", "Lockside"),
    (ADEYINKA, "Kiln Green"),
    (ASTBROOK, "Abbots Reach"),
    (OXSPRING, "Overmere"),
    (PENMARSH, "Marlpit"),
    (SAHOTA, "Tannery"),
    (SCARTH, "Highfold"),
    (TILLOTSON, "Fernhill"),
    (WRAXBY, "Brook End"),
)

CABINET_MEMBERS = (
    (THORNCLIFFE + " (Chair)", "Leader of the Council"),
    (CASTELLANE + " (Vice-Chair)", "Deputy Leader and Cabinet Member for Finance"),
    (FARROWBY, "Cabinet Member for Culture, Libraries and Leisure"),
    (HENSGROVE, "Cabinet Member for Housing and Property"),
    (MORTLAKE, "Cabinet Member for Environment and Waste"),
    (OWUSU, "Cabinet Member for Children and Education"),
    (RASHDANI, "Cabinet Member for Highways and Transport"),
)
