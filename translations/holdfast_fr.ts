<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>BaselineMenu</name>
    <message>
        <source>Re&amp;visions</source>
        <translation>Ré&amp;visions</translation>
    </message>
    <message>
        <source>&amp;Keep This Design as the Baseline</source>
        <translation>&amp;Conserver ce projet comme référence</translation>
    </message>
    <message>
        <source>&amp;Compare with Project...</source>
        <translation>Com&amp;parer avec un projet...</translation>
    </message>
    <message>
        <source>&amp;Forget the Baseline</source>
        <translation>&amp;Oublier la référence</translation>
    </message>
    <message>
        <source>Forget the baseline</source>
        <translation>Oublier la référence</translation>
    </message>
    <message>
        <source>&amp;Show Changes in the Views</source>
        <translation>&amp;Montrer les changements dans les vues</translation>
    </message>
    <message>
        <source>Show the &amp;List of Changes</source>
        <translation>Montrer la &amp;liste des changements</translation>
    </message>
    <message>
        <source>Keep the baseline</source>
        <translation>Conserver la référence</translation>
    </message>
    <message>
        <source>The earlier revision</source>
        <translation>La révision antérieure</translation>
    </message>
    <message>
        <source>Projects (*.holdfast *.json)</source>
        <translation>Projets (*.holdfast *.json)</translation>
    </message>
    <message>
        <source>Designing the earlier revision %1 ...</source>
        <translation>Conception de la révision antérieure %1 ...</translation>
    </message>
    <message>
        <source>Compare with another project</source>
        <translation>Comparer avec un autre projet</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Export &amp;To</source>
        <translation>Ex&amp;porter vers</translation>
    </message>
    <message>
        <source>The firm&apos;s report template</source>
        <translation>Modèle de note de calcul du bureau</translation>
    </message>
    <message>
        <source>Templates (*.json)</source>
        <translation>Modèles (*.json)</translation>
    </message>
    <message>
        <source>Report template</source>
        <translation>Modèle de note de calcul</translation>
    </message>
    <message>
        <source>Report &amp;Template...</source>
        <translation>Modèle de no&amp;te de calcul...</translation>
    </message>
    <message>
        <source>Report &amp;Without a Template</source>
        <translation>Note de calcul sa&amp;ns modèle</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Exporter la note de calcul</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export all into a folder</source>
        <translation>Tout exporter dans un dossier</translation>
    </message>
</context>
<context>
    <name>QMenu</name>
    <message>
        <source>NOT VALID: the file was changed after %1 signed it on %2.</source>
        <translation>NON VALIDE&#xa0;: le fichier a été modifié après que %1 l&apos;a signé le %2.</translation>
    </message>
    <message>
        <source>NOT VALID: something was added after %1 signed on %2.</source>
        <translation>NON VALIDE&#xa0;: quelque chose a été ajouté après que %1 a signé le %2.</translation>
    </message>
    <message>
        <source>Valid: %1 signed the whole file on %2.</source>
        <translation>Valide&#xa0;: %1 a signé tout le fichier le %2.</translation>
    </message>
    <message>
        <source>This computer does not know who certified the signer: %1.</source>
        <translation>Cet ordinateur ne connaît pas qui a certifié le signataire&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Check signatures</source>
        <translation>Vérifier les signatures</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 is not signed.</source>
        <translation>%1 n&apos;est pas signé.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>&amp;Sign a Report...</source>
        <translation>&amp;Signer une note de calcul...</translation>
    </message>
    <message>
        <source>Check Si&amp;gnatures...</source>
        <translation>&amp;Vérifier les signatures...</translation>
    </message>
    <message>
        <source>unaltered</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>ALTERED since it was signed</source>
        <translation>MODIFIÉ depuis la signature</translation>
    </message>
    <message>
        <source>MISSING: it is not where it was</source>
        <translation>MANQUANT&#xa0;: il n&apos;est plus où il était</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>Sealed documents</source>
        <translation>Documents scellés</translation>
    </message>
    <message>
        <source>Nothing has been signed here yet.</source>
        <translation>Rien n&apos;a encore été signé ici.</translation>
    </message>
    <message>
        <source>%1: %2, %3; signed by %4, kept until %5</source>
        <translation>%1&#xa0;: %2, %3&#xa0;; signé par %4, conservé jusqu&apos;au %5</translation>
    </message>
    <message>
        <source>Sealed &amp;Documents...</source>
        <translation>&amp;Documents scellés...</translation>
    </message>
    <message>
        <source>Every signed report of this user: is it there, and is it still what was signed?</source>
        <translation>Chaque note signée de cet utilisateur&#xa0;: est-elle là, et est-ce encore ce qui a été signé&#xa0;?</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Feet and inches: 10&apos;-6&quot;, 126&quot;, or 3200 mm.</source>
        <translation>Pieds et pouces&#xa0;: 10&apos;-6&quot;, 126&quot; ou 3200 mm.</translation>
    </message>
    <message>
        <source>The length must be more than nothing.</source>
        <translation>La longueur doit être supérieure à zéro.</translation>
    </message>
    <message>
        <source>Something must be written here.</source>
        <translation>Il faut écrire quelque chose ici.</translation>
    </message>
    <message>
        <source>About Holdfast</source>
        <translation>À propos de Holdfast</translation>
    </message>
    <message>
        <source>Continuous threaded-rod tie-downs for light-frame wood buildings.

The engineer of record stays responsible for every number. Check the assumptions and findings before a result is used.

GNU General Public License, version 3 or later. No warranty.</source>
        <translation>Tiges d&apos;ancrage continues pour bâtiments à ossature légère en bois.

L&apos;ingénieur responsable du projet répond toujours de chaque nombre. Vérifiez les hypothèses et les constats avant d&apos;utiliser un résultat.

Licence publique générale GNU, version 3 ou ultérieure. Sans garantie.</translation>
    </message>
</context>
<context>
    <name>SignOff</name>
    <message>
        <source>Submit for review</source>
        <translation>Soumettre à la revue</translation>
    </message>
    <message>
        <source>A note for the reviewer (may be empty):</source>
        <translation>Une note pour le réviseur (peut rester vide)&#xa0;:</translation>
    </message>
    <message>
        <source>Send back for revision</source>
        <translation>Renvoyer pour révision</translation>
    </message>
    <message>
        <source>What must be revised:</source>
        <translation>Ce qui doit être révisé&#xa0;:</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Why:</source>
        <translation>Pourquoi&#xa0;:</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>On %1:</source>
        <translation>Sur %1&#xa0;:</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Répondre à %1</translation>
    </message>
    <message>
        <source>Resolve %1</source>
        <translation>Résoudre %1</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>Rejeter %1</translation>
    </message>
    <message>
        <source>Words:</source>
        <translation>Texte&#xa0;:</translation>
    </message>
</context>
<context>
    <name>holdfast::models</name>
    <message>
        <source>Shear</source>
        <translation>Contreventement</translation>
    </message>
    <message>
        <source>Not shear</source>
        <translation>Sans contreventement</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Mur</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Axe</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Repère</translation>
    </message>
    <message>
        <source>Length (ft-in)</source>
        <translation>Longueur (ft-in)</translation>
    </message>
    <message>
        <source>Thickness (in)</source>
        <translation>Épaisseur (in)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Openings (ft-in)</source>
        <translation>Ouvertures (ft-in)</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Empilement</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>How sure the detection is, 0 to 100 %</source>
        <translation>Sûreté de la détection, de 0 à 100&#xa0;%</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dessin</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Étage</translation>
    </message>
    <message>
        <source>F (lb)</source>
        <translation>F (lb)</translation>
    </message>
    <message>
        <source>Seismic force at the top of the story, strength (ASCE 7 12.8.3)</source>
        <translation>Force sismique en tête d&apos;étage, résistance (ASCE 7 12.8.3)</translation>
    </message>
    <message>
        <source>V (lb)</source>
        <translation>V (lb)</translation>
    </message>
    <message>
        <source>Seismic story shear, strength (ASCE 7 12.8.4)</source>
        <translation>Effort tranchant sismique d&apos;étage, résistance (ASCE 7 12.8.4)</translation>
    </message>
    <message>
        <source>v ASD (plf)</source>
        <translation>v ASD (plf)</translation>
    </message>
    <message>
        <source>Governing ASD unit shear (SDPWS 4.3.3)</source>
        <translation>Cisaillement unitaire ASD déterminant (SDPWS 4.3.3)</translation>
    </message>
    <message>
        <source>M_OT (ft-lb)</source>
        <translation>M_OT (ft-lb)</translation>
    </message>
    <message>
        <source>Seismic overturning moment at the base of the story, strength (ASCE 7 12.8.5)</source>
        <translation>Moment sismique de renversement à la base de l&apos;étage, résistance (ASCE 7 12.8.5)</translation>
    </message>
    <message>
        <source>M_R (ft-lb)</source>
        <translation>M_R (ft-lb)</translation>
    </message>
    <message>
        <source>Resisting moment of the unfactored dead load about the wall end</source>
        <translation>Moment résistant de la charge permanente non pondérée par rapport à l&apos;extrémité du mur</translation>
    </message>
    <message>
        <source>d (ft)</source>
        <translation>d (ft)</translation>
    </message>
    <message>
        <source>Lever arm, rod to compression post</source>
        <translation>Bras de levier, de la tige au poteau comprimé</translation>
    </message>
    <message>
        <source>T ASD (lb)</source>
        <translation>T ASD (lb)</translation>
    </message>
    <message>
        <source>Uplift, greatest ASD combination (ASCE 7 2.4)</source>
        <translation>Soulèvement, plus grande combinaison ASD (ASCE 7 2.4)</translation>
    </message>
    <message>
        <source>T ASD, rounded (lb)</source>
        <translation>T ASD, arrondie (lb)</translation>
    </message>
    <message>
        <source>With the publication&apos;s rounded dead load factor, for comparison only</source>
        <translation>Avec le facteur arrondi de charge permanente de la publication, pour comparaison seulement</translation>
    </message>
    <message>
        <source>T strength (lb)</source>
        <translation>T résistance (lb)</translation>
    </message>
    <message>
        <source>Uplift, greatest LRFD combination (ASCE 7 2.3)</source>
        <translation>Soulèvement, plus grande combinaison LRFD (ASCE 7 2.3)</translation>
    </message>
    <message>
        <source>C ASD (lb)</source>
        <translation>C ASD (lb)</translation>
    </message>
    <message>
        <source>Compression at the wall end, ASD (ASCE 7 2.4)</source>
        <translation>Compression à l&apos;extrémité du mur, ASD (ASCE 7 2.4)</translation>
    </message>
    <message>
        <source>Governs</source>
        <translation>Déterminante</translation>
    </message>
    <message>
        <source>Load path, story %1</source>
        <translation>Cheminement des charges, étage %1</translation>
    </message>
    <message>
        <source>Rod checks, story %1</source>
        <translation>Vérifications de la tige, étage %1</translation>
    </message>
    <message>
        <source>Code checks</source>
        <translation>Vérifications normatives</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>non vérifié</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Base shear</source>
        <translation>Effort tranchant à la base</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>Numbers in</source>
        <translation>En nombres</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Entity handles</source>
        <translation>Identifiants d&apos;entités</translation>
    </message>
    <message>
        <source>Loads, story %1</source>
        <translation>Charges, étage %1</translation>
    </message>
    <message>
        <source>Level force, seismic, strength</source>
        <translation>Force du niveau, sismique, résistance</translation>
    </message>
    <message>
        <source>Story shear, seismic, strength</source>
        <translation>Effort tranchant d&apos;étage, sismique, résistance</translation>
    </message>
    <message>
        <source>Unit shear, ASD</source>
        <translation>Cisaillement unitaire, ASD</translation>
    </message>
    <message>
        <source>Overturning at the base, strength</source>
        <translation>Renversement à la base, résistance</translation>
    </message>
    <message>
        <source>Resisting moment, unfactored dead</source>
        <translation>Moment résistant, charge permanente non pondérée</translation>
    </message>
    <message>
        <source>Lever arm</source>
        <translation>Bras de levier</translation>
    </message>
    <message>
        <source>Uplift, ASD</source>
        <translation>Soulèvement, ASD</translation>
    </message>
    <message>
        <source>Uplift, strength</source>
        <translation>Soulèvement, résistance</translation>
    </message>
    <message>
        <source>Compression, ASD</source>
        <translation>Compression, ASD</translation>
    </message>
    <message>
        <source>Uplift, ASD, published rounded factor</source>
        <translation>Soulèvement, ASD, facteur arrondi publié</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>Épaisseur</translation>
    </message>
    <message>
        <source>Shear wall</source>
        <translation>Mur de contreventement</translation>
    </message>
    <message>
        <source>Not a shear wall</source>
        <translation>Pas un mur de contreventement</translation>
    </message>
    <message>
        <source>Schedule mark</source>
        <translation>Repère du tableau</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation>Ouvertures</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Raisons</translation>
    </message>
    <message>
        <source>Reactions at its base</source>
        <translation>Réactions à sa base</translation>
    </message>
    <message>
        <source>Stands on</source>
        <translation>Repose sur</translation>
    </message>
    <message>
        <source>Uplift with overstrength</source>
        <translation>Soulèvement avec sur-résistance</translation>
    </message>
    <message>
        <source>Compression, strength</source>
        <translation>Compression, résistance</translation>
    </message>
    <message>
        <source>Compression with overstrength</source>
        <translation>Compression avec sur-résistance</translation>
    </message>
    <message>
        <source>Shear, seismic / wind, strength</source>
        <translation>Effort tranchant, sismique / vent, résistance</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Étages</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>Doutes</translation>
    </message>
    <message>
        <source>Forces from</source>
        <translation>Forces d&apos;après</translation>
    </message>
    <message>
        <source>Story %1</source>
        <translation>Étage %1</translation>
    </message>
    <message>
        <source>Rod</source>
        <translation>Tige</translation>
    </message>
    <message>
        <source>Tension, ASD</source>
        <translation>Traction, ASD</translation>
    </message>
    <message>
        <source>Allowable, ASD</source>
        <translation>Admissible, ASD</translation>
    </message>
    <message>
        <source>Rod elongation, ASD</source>
        <translation>Allongement de la tige, ASD</translation>
    </message>
    <message>
        <source>Load into the plate, ASD</source>
        <translation>Charge vers la plaque, ASD</translation>
    </message>
    <message>
        <source>Bearing plate</source>
        <translation>Plaque d&apos;appui</translation>
    </message>
    <message>
        <source>Take-up device</source>
        <translation>Dispositif de rattrapage</translation>
    </message>
    <message>
        <source>Rod and device movement, ASD</source>
        <translation>Mouvement de la tige et du dispositif, ASD</translation>
    </message>
    <message>
        <source>Cumulative shrinkage</source>
        <translation>Retrait cumulé</translation>
    </message>
    <message>
        <source>Travel needed / available</source>
        <translation>Course nécessaire / disponible</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Poteaux</translation>
    </message>
    <message>
        <source>%1 studs, %2 of them outside the rod</source>
        <translation>%1 montants, dont %2 au-delà de la tige</translation>
    </message>
    <message>
        <source>Drift / limit</source>
        <translation>Déplacement / limite</translation>
    </message>
    <message>
        <source>Rod run</source>
        <translation>Ligne de tige</translation>
    </message>
    <message>
        <source>Wall end</source>
        <translation>Extrémité du mur</translation>
    </message>
    <message>
        <source>Rods</source>
        <translation>Tiges</translation>
    </message>
    <message>
        <source>pair, %1 apart; figures below are of one rod</source>
        <translation>paire, espacées de %1&#xa0;; les valeurs ci-dessous sont d&apos;une tige</translation>
    </message>
    <message>
        <source>single</source>
        <translation>simple</translation>
    </message>
    <message>
        <source>Plan position</source>
        <translation>Position en plan</translation>
    </message>
    <message>
        <source>Worst ratio</source>
        <translation>Pire rapport</translation>
    </message>
    <message>
        <source>Governing check</source>
        <translation>Vérification déterminante</translation>
    </message>
    <message>
        <source>%1, story %2</source>
        <translation>%1, étage %2</translation>
    </message>
    <message>
        <source>Couplers</source>
        <translation>Manchons</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Ancrage</translation>
    </message>
    <message>
        <source>Anchor tension, ASD</source>
        <translation>Traction de l&apos;ancrage, ASD</translation>
    </message>
    <message>
        <source>Quality gates</source>
        <translation>Contrôles de qualité</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>Ingénieur</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Norme</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>Globale</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 sur 100</translation>
    </message>
    <message>
        <source>Risk class</source>
        <translation>Classe de risque</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Review time</source>
        <translation>Temps de revue</translation>
    </message>
    <message>
        <source>Hold-down</source>
        <translation>Ancrage d&apos;extrémité</translation>
    </message>
    <message>
        <source>At a wall end</source>
        <translation>À une extrémité de mur</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No wall end is near</source>
        <translation>Aucune extrémité de mur à proximité</translation>
    </message>
    <message>
        <source>Obstruction</source>
        <translation>Obstacle</translation>
    </message>
    <message>
        <source>Clash</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>%1 with %2, gap %3</source>
        <translation>%1 avec %2, écart %3</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Scale, real to paper</source>
        <translation>Échelle, réel sur papier</translation>
    </message>
    <message>
        <source>Scale from</source>
        <translation>Échelle d&apos;après</translation>
    </message>
    <message>
        <source>Scale confidence</source>
        <translation>Confiance dans l&apos;échelle</translation>
    </message>
    <message>
        <source>Grid lines</source>
        <translation>Lignes d&apos;axe</translation>
    </message>
    <message>
        <source>NOT FOUND</source>
        <translation>INTROUVABLE</translation>
    </message>
    <message>
        <source>NOT APPLIED</source>
        <translation>NON APPLIQUÉ</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>by %1 and %2</source>
        <translation>de %1 et %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Whether what it speaks of is still in the drawings</source>
        <translation>Si ce dont elle parle est encore dans les dessins</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>Quand (UTC)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>non lu</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Dessins</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>Niveau %1</translation>
    </message>
    <message>
        <source>Walls by level</source>
        <translation>Murs par niveau</translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n étage</numerusform>
            <numerusform>%n étages</numerusform>
        </translation>
    </message>
    <message>
        <source>Off grid</source>
        <translation>Hors des axes</translation>
    </message>
    <message>
        <source>Grid %1</source>
        <translation>Axe %1</translation>
    </message>
    <message>
        <source>Wall stacks and rods</source>
        <translation>Empilements de murs et tiges</translation>
    </message>
    <message>
        <source>Hold-downs</source>
        <translation>Ancrages d&apos;extrémité</translation>
    </message>
    <message>
        <source>Obstructions</source>
        <translation>Obstacles</translation>
    </message>
    <message>
        <source>Clashes</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>taken as a shear wall</source>
        <translation>pris pour un mur de contreventement</translation>
    </message>
    <message>
        <source>not taken as a shear wall</source>
        <translation>non pris pour un mur de contreventement</translation>
    </message>
    <message>
        <source>Confirm it, reject it, or give its mark.</source>
        <translation>Confirmez-le, rejetez-le ou donnez son repère.</translation>
    </message>
    <message>
        <source>stands at the end of no wall</source>
        <translation>n&apos;est à l&apos;extrémité d&apos;aucun mur</translation>
    </message>
    <message>
        <source>Draw the wall, or remove the hold-down.</source>
        <translation>Dessinez le mur ou retirez l&apos;ancrage.</translation>
    </message>
    <message>
        <source>sheathing</source>
        <translation>revêtement</translation>
    </message>
    <message>
        <source>nail</source>
        <translation>clou</translation>
    </message>
    <message>
        <source>edge spacing</source>
        <translation>espacement en rive</translation>
    </message>
    <message>
        <source>Schedule row %1</source>
        <translation>Ligne %1 du tableau</translation>
    </message>
    <message>
        <source>lacks %1</source>
        <translation>manque&#xa0;: %1</translation>
    </message>
    <message>
        <source>Fill the cells in the schedule.</source>
        <translation>Remplissez les cellules du tableau.</translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation>Feuille %1</translation>
    </message>
    <message>
        <source>a floor plan on no level: its walls are left out</source>
        <translation>un plan d&apos;étage sans niveau&#xa0;: ses murs sont laissés de côté</translation>
    </message>
    <message>
        <source>Set the level of the sheet.</source>
        <translation>Indiquez le niveau de la feuille.</translation>
    </message>
    <message>
        <source>one drawing unit is taken as %1 in</source>
        <translation>une unité du dessin est prise pour %1 in</translation>
    </message>
    <message>
        <source>Confirm the scale, or calibrate by two points.</source>
        <translation>Confirmez l&apos;échelle ou calibrez par deux points.</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> et %n autre</numerusform>
            <numerusform> et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Sollicitation</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacité</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Conception</translation>
    </message>
    <message>
        <source>Second calculation</source>
        <translation>Second calcul</translation>
    </message>
    <message>
        <source>Difference (%)</source>
        <translation>Différence (%)</translation>
    </message>
    <message>
        <source>Tolerance (%)</source>
        <translation>Tolérance (%)</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Concordance</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Hypothèse</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>%1 x %2 embed.</source>
        <translation>%1 x %2 encastr.</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>illimitée</translation>
    </message>
    <message>
        <source>%1 (unverified)</source>
        <translation>%1 (non vérifié)</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Extrémité</translation>
    </message>
    <message>
        <source>Base rod</source>
        <translation>Tige inférieure</translation>
    </message>
    <message>
        <source>Top rod</source>
        <translation>Tige supérieure</translation>
    </message>
    <message>
        <source>T base ASD (lb)</source>
        <translation>T base ASD (lb)</translation>
    </message>
    <message>
        <source>ASD tension in the lowest segment</source>
        <translation>Traction ASD dans le tronçon le plus bas</translation>
    </message>
    <message>
        <source>Anchor (in)</source>
        <translation>Ancrage (in)</translation>
    </message>
    <message>
        <source>Greatest demand over capacity of all checks</source>
        <translation>Plus grand rapport sollicitation/capacité de toutes les vérifications</translation>
    </message>
    <message>
        <source>At story</source>
        <translation>À l&apos;étage</translation>
    </message>
    <message>
        <source>Rod (in)</source>
        <translation>Tige (in)</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Nuance</translation>
    </message>
    <message>
        <source>N ASD (lb)</source>
        <translation>N ASD (lb)</translation>
    </message>
    <message>
        <source>Tension in this story&apos;s rod</source>
        <translation>Traction dans la tige de cet étage</translation>
    </message>
    <message>
        <source>Allowable (lb)</source>
        <translation>Admissible (lb)</translation>
    </message>
    <message>
        <source>Tension the rod may carry (AISC 360 J3)</source>
        <translation>Traction que la tige peut porter (AISC 360 J3)</translation>
    </message>
    <message>
        <source>P (lb)</source>
        <translation>P (lb)</translation>
    </message>
    <message>
        <source>ASD load the plate of this story brings in</source>
        <translation>Charge ASD apportée par la plaque de cet étage</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Plaque</translation>
    </message>
    <message>
        <source>Bearing on wood (NDS 3.10.2) and bending (AISC 360 F1)</source>
        <translation>Appui sur le bois (NDS 3.10.2) et flexion (AISC 360 F1)</translation>
    </message>
    <message>
        <source>Takes up the shrinkage (IBC 2304.3.3, AC316)</source>
        <translation>Rattrape le retrait (IBC 2304.3.3, AC316)</translation>
    </message>
    <message>
        <source>Elongation (in)</source>
        <translation>Allongement (in)</translation>
    </message>
    <message>
        <source>Rod and device at this level, ASD (AC316 section 6)</source>
        <translation>Tige et dispositif à ce niveau, ASD (AC316 section 6)</translation>
    </message>
    <message>
        <source>Shrinkage (in)</source>
        <translation>Retrait (in)</translation>
    </message>
    <message>
        <source>Cumulative from the podium (IBC 2304.3.3)</source>
        <translation>Cumulé depuis le podium (IBC 2304.3.3)</translation>
    </message>
    <message>
        <source>Travel needed (in)</source>
        <translation>Course nécessaire (in)</translation>
    </message>
    <message>
        <source>Cumulative shrinkage times the travel factor (AC316)</source>
        <translation>Retrait cumulé multiplié par le facteur de course (AC316)</translation>
    </message>
    <message>
        <source>Travel (in)</source>
        <translation>Course (in)</translation>
    </message>
    <message>
        <source>Posts (studs)</source>
        <translation>Poteaux (montants)</translation>
    </message>
    <message>
        <source>Both sides of the rod together (NDS 3.7)</source>
        <translation>Les deux côtés de la tige ensemble (NDS 3.7)</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>pas un nombre</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>noté</translation>
    </message>
    <message>
        <source>Podium</source>
        <translation>Podium</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>supposé</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>saisi</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Disparu</translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation>licence %1</translation>
    </message>
    <message>
        <source>Permit</source>
        <translation>Permis</translation>
    </message>
    <message>
        <source>Violation</source>
        <translation>Infraction</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Plainte</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clos</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>What is different since the time before, and when it was seen</source>
        <translation>Ce qui diffère depuis la fois précédente, et quand on l&apos;a vu</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>By the city&apos;s own status</source>
        <translation>D&apos;après le statut donné par la ville</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Déposé</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Délivré</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>The city&apos;s dataset that has the record</source>
        <translation>Le jeu de données de la ville qui contient l&apos;acte</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>When the city said so (UTC)</source>
        <translation>Quand la ville l&apos;a dit (UTC)</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Signifié</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>Inspecté</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Amende</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Register: %1 (%2), as of %3</source>
        <translation>Registre&#xa0;: %1 (%2), au %3</translation>
    </message>
    <message>
        <source>Read from an imported file of the city, not asked of it</source>
        <translation>Lu dans un fichier importé de la ville, non demandé à elle</translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <translation>Non lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>did not answer: %1</source>
        <translation>n&apos;a pas répondu&#xa0;: %1</translation>
    </message>
    <message>
        <source>not from the city but kept on this machine</source>
        <translation>non de la ville mais gardé sur cette machine</translation>
    </message>
    <message>
        <source>not from the city now but kept on this machine: %1</source>
        <translation>cette fois non de la ville mais gardé sur cette machine&#xa0;: %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Au %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>holdfast::models::CriteriaModel</name>
    <message>
        <source>Criterion</source>
        <translation>Critère</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>holdfast::models::LayerModel</name>
    <message>
        <source>By the name of the layer</source>
        <translation>D&apos;après le nom du calque</translation>
    </message>
    <message>
        <source>Set by %1, %2</source>
        <translation>Fixé par %1, %2</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Affiché</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Calque</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dessin</translation>
    </message>
</context>
<context>
    <name>holdfast::models::ScheduleModel</name>
    <message>
        <source>A spacing is more than nothing.</source>
        <translation>Un espacement est supérieur à zéro.</translation>
    </message>
    <message>
        <source>A wall has 1 or 2 sides.</source>
        <translation>Un mur a 1 ou 2 faces.</translation>
    </message>
    <message>
        <source>A capacity is a number of pounds a foot.</source>
        <translation>Une capacité est un nombre de livres par pied.</translation>
    </message>
    <message>
        <source>Openings are perforated, segmented or force_transfer.</source>
        <translation>Les ouvertures sont perforated, segmented ou force_transfer.</translation>
    </message>
    <message>
        <source>Set by %1, %2</source>
        <translation>Fixé par %1, %2</translation>
    </message>
    <message>
        <source>As read from the drawing</source>
        <translation>Tel que lu sur le dessin</translation>
    </message>
</context>
<context>
    <name>holdfast::models::StageModel</name>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>Temps (s)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
</context>
<context>
    <name>holdfast::models::TreeModel</name>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::Chart</name>
    <message>
        <source>nothing measured</source>
        <translation>rien de mesuré</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>il y a %1 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::ClashPanel</name>
    <message>
        <source>What was said about the clash</source>
        <translation>Ce qui a été dit du conflit</translation>
    </message>
    <message>
        <source>History of the clash</source>
        <translation>Historique du conflit</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Tout état</translation>
    </message>
    <message>
        <source>Any severity</source>
        <translation>Toute gravité</translation>
    </message>
    <message>
        <source>Any trade</source>
        <translation>Tout corps d&apos;état</translation>
    </message>
    <message>
        <source>Any level</source>
        <translation>Tout niveau</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sans groupes</translation>
    </message>
    <message>
        <source>Open only</source>
        <translation>En attente seulement</translation>
    </message>
    <message>
        <source>Hide what somebody approved</source>
        <translation>Masquer ce que quelqu&apos;un a approuvé</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>Fixer l&apos;état</translation>
    </message>
    <message>
        <source>Of every selected clash</source>
        <translation>De chaque conflit sélectionné</translation>
    </message>
    <message>
        <source>Assign...</source>
        <translation>Attribuer...</translation>
    </message>
    <message>
        <source>Who shall see to the selected clashes (A)</source>
        <translation>Qui s&apos;occupe des conflits sélectionnés (A)</translation>
    </message>
    <message>
        <source>Comment...</source>
        <translation>Commenter...</translation>
    </message>
    <message>
        <source>On every selected clash (C)</source>
        <translation>Sur chaque conflit sélectionné (C)</translation>
    </message>
    <message>
        <source>Isolate</source>
        <translation>Isoler</translation>
    </message>
    <message>
        <source>Only the clash and what is around it in 3D (I)</source>
        <translation>Seulement le conflit et ce qui l&apos;entoure en 3D (I)</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>3D as it was before isolating (R)</source>
        <translation>La 3D telle qu&apos;avant l&apos;isolement (R)</translation>
    </message>
    <message>
        <source>Import BCF...</source>
        <translation>Importer un BCF...</translation>
    </message>
    <message>
        <source>Statuses and comments of the team</source>
        <translation>États et commentaires de l&apos;équipe</translation>
    </message>
    <message>
        <source>Rules...</source>
        <translation>Règles...</translation>
    </message>
    <message>
        <source>Clash rules: load, save, back to the shipped ones</source>
        <translation>Règles de conflits&#xa0;: charger, enregistrer, revenir à celles du programme</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>Niveau %1</translation>
    </message>
    <message>
        <source>Podium</source>
        <translation>Podium</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commenter</translation>
    </message>
    <message numerus="yes">
        <source>On %n clash(es):</source>
        <translation>
            <numerusform>Sur %n conflit&#xa0;:</numerusform>
            <numerusform>Sur %n conflits&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Attribuer</translation>
    </message>
    <message numerus="yes">
        <source>Who shall see to %n clash(es)? Empty for nobody.</source>
        <translation>
            <numerusform>Qui s&apos;occupe de %n conflit&#xa0;? Vide&#xa0;: personne.</numerusform>
            <numerusform>Qui s&apos;occupe de %n conflits&#xa0;? Vide&#xa0;: personne.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::panels::CriteriaPanel</name>
    <message>
        <source>Assumed only</source>
        <translation>Supposés seulement</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Design criteria</source>
        <translation>Critères de conception</translation>
    </message>
    <message>
        <source>Find a criterion</source>
        <translation>Chercher un critère</translation>
    </message>
    <message>
        <source>Criteria that nobody entered: the program&apos;s defaults</source>
        <translation>Critères que personne n&apos;a saisis&#xa0;: les valeurs du programme</translation>
    </message>
    <message>
        <source>A row more: a story, a wall line, a story weight ...</source>
        <translation>Une ligne de plus&#xa0;: un étage, une ligne de mur, un poids d&apos;étage ...</translation>
    </message>
    <message>
        <source>The row of the chosen criterion</source>
        <translation>La ligne du critère choisi</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Étage</translation>
    </message>
    <message>
        <source>Wall line</source>
        <translation>Ligne de mur</translation>
    </message>
    <message>
        <source>Story weight</source>
        <translation>Poids d&apos;étage</translation>
    </message>
    <message>
        <source>Share of a line</source>
        <translation>Part d&apos;une ligne</translation>
    </message>
    <message>
        <source>Story force</source>
        <translation>Force d&apos;étage</translation>
    </message>
    <message>
        <source>Diaphragm</source>
        <translation>Diaphragme</translation>
    </message>
    <message numerus="yes">
        <source>%n criterion(criteria) assumed.</source>
        <translation>
            <numerusform>%n critère supposé.</numerusform>
            <numerusform>%n critères supposés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::panels::ElevationPanel</name>
    <message>
        <source>Elevation of the rod run</source>
        <translation>Élévation de la ligne de tige</translation>
    </message>
    <message>
        <source>No rod run yet. Press F5 to design.</source>
        <translation>Aucune ligne de tige encore. Appuyez sur F5 pour calculer.</translation>
    </message>
    <message>
        <source>Rod run shown</source>
        <translation>Ligne de tige affichée</translation>
    </message>
    <message>
        <source>Rod run:</source>
        <translation>Ligne de tige&#xa0;:</translation>
    </message>
    <message>
        <source>Rod run before</source>
        <translation>Ligne de tige précédente</translation>
    </message>
    <message>
        <source>Next rod run</source>
        <translation>Ligne de tige suivante</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::JobPanel</name>
    <message>
        <source>Nothing is running.</source>
        <translation>Rien n&apos;est en cours.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stages of the run</source>
        <translation>Étapes de l&apos;exécution</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Avancement de l&apos;exécution</translation>
    </message>
    <message>
        <source>Designing...</source>
        <translation>Calcul en cours...</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>Terminé.</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::LayerPanel</name>
    <message>
        <source>by name</source>
        <translation>d&apos;après le nom</translation>
    </message>
    <message>
        <source>Layers and their roles</source>
        <translation>Calques et leurs rôles</translation>
    </message>
    <message>
        <source>Filter layers</source>
        <translation>Filtrer les calques</translation>
    </message>
    <message>
        <source>Save Profile...</source>
        <translation>Enregistrer le profil...</translation>
    </message>
    <message>
        <source>Load Profile...</source>
        <translation>Charger un profil...</translation>
    </message>
    <message>
        <source>Keeps the roles that were set by hand, for the next drawings of this office</source>
        <translation>Garde les rôles fixés à la main pour les prochains dessins de ce bureau</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::MetricsPanel</name>
    <message>
        <source>P95</source>
        <translation>P95</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Dernière heure</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Dernière semaine</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Période affichée</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>P50</source>
        <translation>P50</translation>
    </message>
    <message>
        <source>P99</source>
        <translation>P99</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>La plus longue</translation>
    </message>
    <message>
        <source>Durations of operations</source>
        <translation>Durées des opérations</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s)</source>
        <translation>
            <numerusform>%n opération</numerusform>
            <numerusform>%n opérations</numerusform>
        </translation>
    </message>
    <message>
        <source>P95 of %1</source>
        <translation>P95 de %1</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::PermitPanel</name>
    <message>
        <source>Asked for the first time: there is nothing to compare with.</source>
        <translation>Demandé pour la première fois&#xa0;: il n&apos;y a rien à comparer.</translation>
    </message>
    <message>
        <source>Asked by other numbers than the last time: what is new or gone cannot be told.</source>
        <translation>Demandé par d&apos;autres numéros que la dernière fois&#xa0;: on ne peut dire ce qui est nouveau ou disparu.</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 gone since the last time.</source>
        <translation>%1 nouveaux, %2 modifiés, %3 disparus depuis la dernière fois.</translation>
    </message>
    <message>
        <source>Select a record to see all of it</source>
        <translation>Sélectionnez un acte pour le voir en entier</translation>
    </message>
    <message>
        <source>The record in full</source>
        <translation>L&apos;acte en entier</translation>
    </message>
    <message>
        <source>Public records of the address</source>
        <translation>Actes publics de l&apos;adresse</translation>
    </message>
    <message>
        <source>Address, BIN, BBL or block/lot</source>
        <translation>Adresse, BIN, BBL ou îlot/lot</translation>
    </message>
    <message>
        <source>The project&apos;s address, unless you type another one</source>
        <translation>L&apos;adresse du projet, sauf si vous en tapez une autre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>New York</source>
        <translation>New York</translation>
    </message>
    <message>
        <source>San Francisco</source>
        <translation>San Francisco</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>The city whose registers are asked</source>
        <translation>La ville dont on interroge les registres</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Ask the city now. Only the address leaves this machine.</source>
        <translation>Interroger la ville maintenant. Seule l&apos;adresse quitte cette machine.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop asking; what is kept stays</source>
        <translation>Cesser d&apos;interroger&#xa0;; ce qui est gardé reste</translation>
    </message>
    <message>
        <source>Turn the cloud on...</source>
        <translation>Activer le nuage...</translation>
    </message>
    <message>
        <source>Allow this program to ask services over the network</source>
        <translation>Permettre à ce programme d&apos;interroger des services par le réseau</translation>
    </message>
    <message>
        <source>Every night</source>
        <translation>Chaque nuit</translation>
    </message>
    <message>
        <source>Ask again every night while the program runs, and tell what changed</source>
        <translation>Redemander chaque nuit tant que le programme tourne, et dire ce qui a changé</translation>
    </message>
    <message>
        <source>Progress of the refresh</source>
        <translation>Avancement de l&apos;actualisation</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Tous les genres</translation>
    </message>
    <message>
        <source>Permits</source>
        <translation>Permis</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>Infractions</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Plaintes</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>Inspections</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Genre d&apos;acte</translation>
    </message>
    <message>
        <source>Open only</source>
        <translation>Ouverts seulement</translation>
    </message>
    <message>
        <source>Hide what the city has closed</source>
        <translation>Masquer ce que la ville a clos</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Changé depuis</translation>
    </message>
    <message>
        <source>Only what was seen to be new, changed or gone from this day on</source>
        <translation>Seulement ce qui a été vu nouveau, modifié ou disparu à partir de ce jour</translation>
    </message>
    <message>
        <source>In the report</source>
        <translation>Dans la note</translation>
    </message>
    <message>
        <source>Put the records beside the project file; the report gets an appendix</source>
        <translation>Mettre les actes à côté du fichier du projet&#xa0;; la note reçoit une annexe</translation>
    </message>
    <message>
        <source>&amp;Put beside the project</source>
        <translation>&amp;Mettre à côté du projet</translation>
    </message>
    <message>
        <source>&amp;Take away from the project</source>
        <translation>&amp;Retirer du projet</translation>
    </message>
    <message>
        <source>There is no address yet: type one, or give the project&apos;s in the design criteria.</source>
        <translation>Il n&apos;y a pas encore d&apos;adresse&#xa0;: tapez-en une, ou donnez celle du projet dans les critères de calcul.</translation>
    </message>
    <message>
        <source>Stopped. What was kept before is unchanged.</source>
        <translation>Arrêté. Ce qui était gardé n&apos;a pas changé.</translation>
    </message>
    <message>
        <source>The cloud is off: the city is not asked. Turn it on here or with: holdfast-cli cloud on</source>
        <translation>Le nuage est désactivé&#xa0;: la ville n&apos;est pas interrogée. Activez-le ici ou avec&#xa0;: holdfast-cli cloud on</translation>
    </message>
    <message>
        <source>Nothing is kept of this address yet. Press Refresh to ask the city.</source>
        <translation>Rien n&apos;est encore gardé de cette adresse. Appuyez sur Actualiser pour interroger la ville.</translation>
    </message>
    <message>
        <source>Turn the cloud on</source>
        <translation>Activer le nuage</translation>
    </message>
    <message>
        <source>May Holdfast ask services over the network? For permits only the address goes to the open data service of its city. Drawings stay on this machine until you consent for a project.</source>
        <translation>Holdfast peut-il interroger des services par le réseau&#xa0;? Pour les permis, seule l&apos;adresse va au service de données ouvertes de sa ville. Les dessins restent sur cette machine jusqu&apos;à ce que vous y consentiez pour un projet.</translation>
    </message>
    <message>
        <source>The cloud is on. holdfast-cli cloud off turns it off again.</source>
        <translation>Le nuage est activé. holdfast-cli cloud off le désactive.</translation>
    </message>
    <message>
        <source>Save the project first: the records lie beside its file.</source>
        <translation>Enregistrez d&apos;abord le projet&#xa0;: les actes se trouvent à côté de son fichier.</translation>
    </message>
    <message>
        <source>The report has the appendix &quot;Permit records&quot; from now on: %1</source>
        <translation>La note a désormais l&apos;annexe «&#xa0;Permit records&#xa0;»&#xa0;: %1</translation>
    </message>
    <message>
        <source>The report has no permit records any more.</source>
        <translation>La note n&apos;a plus d&apos;actes de permis.</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::PropertyPanel</name>
    <message>
        <source>Property</source>
        <translation>Propriété</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propriétés</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Calculations</source>
        <translation>Calculs</translation>
    </message>
    <message>
        <source>Formula, substitution, result and clause</source>
        <translation>Formule, substitution, résultat et article</translation>
    </message>
    <message>
        <source>Nothing selected: the project</source>
        <translation>Rien de sélectionné&#xa0;: le projet</translation>
    </message>
    <message>
        <source>No calculation belongs to this selection.</source>
        <translation>Aucun calcul ne correspond à cette sélection.</translation>
    </message>
    <message>
        <source>Choose a number above to see its formula, substitution and clause.</source>
        <translation>Choisissez un nombre ci-dessus pour voir sa formule, sa substitution et son article.</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::QueuePanel</name>
    <message>
        <source>Batches and single jobs</source>
        <translation>Lots et tâches isolées</translation>
    </message>
    <message>
        <source>Waiting and running</source>
        <translation>En attente et en cours</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Toutes les tâches</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonnées</translation>
    </message>
    <message>
        <source>Jobs shown</source>
        <translation>Tâches affichées</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Progress (%)</source>
        <translation>Avancement (%)</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d&apos;attente</translation>
    </message>
    <message>
        <source>Priority (9 first)</source>
        <translation>Priorité (9 d&apos;abord)</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Background jobs</source>
        <translation>Tâches de fond</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>A running job stops at its next checkpoint and waits</source>
        <translation>Une tâche en cours s&apos;arrête à son prochain point de reprise et attend</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>It goes on behind its last checkpoint</source>
        <translation>Elle continue à partir de son dernier point de reprise</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What runs stops within a second</source>
        <translation>Ce qui est en cours s&apos;arrête en une seconde</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>Waiting ones at once; failed, cancelled and given up ones again</source>
        <translation>Celles qui attendent, tout de suite&#xa0;; celles en échec, annulées ou abandonnées, de nouveau</translation>
    </message>
    <message>
        <source>%1 waiting, %2 running, %3 given up</source>
        <translation>%1 en attente, %2 en cours, %3 abandonnées</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Suspendue</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>lot</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::ReviewPanel</name>
    <message>
        <source>Things to review, the worst first</source>
        <translation>Ce qui est à revoir, le pire d&apos;abord</translation>
    </message>
    <message>
        <source>Enter  show    Y  yes, it is right    N  no    M  mark, level or cell    S  skip    U  undo</source>
        <translation>Entrée  afficher    Y  oui, c&apos;est juste    N  non    M  repère, niveau ou cellule    S  passer    U  annuler</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>passé</translation>
    </message>
    <message>
        <source>Nothing asks for review.</source>
        <translation>Rien n&apos;est à revoir.</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::SchedulePanel</name>
    <message>
        <source>Shear wall schedule</source>
        <translation>Tableau des murs de contreventement</translation>
    </message>
    <message>
        <source>Type over a cell to correct it. An asterisk marks what was set by hand.</source>
        <translation>Écrivez dans une cellule pour la corriger. Un astérisque signale ce qui a été fixé à la main.</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::SignOffPanel</name>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Project manager</source>
        <translation>Chef de projet</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>Ingénieur</translation>
    </message>
    <message>
        <source>PE reviewer</source>
        <translation>Réviseur PE</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos de</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Comments of the review</source>
        <translation>Commentaires de la revue</translation>
    </message>
    <message>
        <source>Acting as</source>
        <translation>En qualité de</translation>
    </message>
    <message>
        <source>In which role you act; the audit trail keeps it</source>
        <translation>Dans quel rôle vous agissez&#xa0;; la piste d&apos;audit le garde</translation>
    </message>
    <message>
        <source>Submit...</source>
        <translation>Soumettre...</translation>
    </message>
    <message>
        <source>Hand the saved design in for review</source>
        <translation>Soumet à la revue la conception enregistrée</translation>
    </message>
    <message>
        <source>Comment...</source>
        <translation>Commenter...</translation>
    </message>
    <message>
        <source>On what is selected, else the project</source>
        <translation>Sur ce qui est sélectionné, sinon le projet</translation>
    </message>
    <message>
        <source>Reply...</source>
        <translation>Répondre...</translation>
    </message>
    <message>
        <source>To the selected comment</source>
        <translation>Au commentaire sélectionné</translation>
    </message>
    <message>
        <source>Resolve...</source>
        <translation>Résoudre...</translation>
    </message>
    <message>
        <source>The selected comment is answered</source>
        <translation>Le commentaire sélectionné a sa réponse</translation>
    </message>
    <message>
        <source>Reject...</source>
        <translation>Rejeter...</translation>
    </message>
    <message>
        <source>The selected comment does not apply</source>
        <translation>Le commentaire sélectionné est sans objet</translation>
    </message>
    <message>
        <source>Send back...</source>
        <translation>Renvoyer...</translation>
    </message>
    <message>
        <source>To the engineer, for revision</source>
        <translation>À l&apos;ingénieur, pour révision</translation>
    </message>
    <message>
        <source>Approve...</source>
        <translation>Approuver...</translation>
    </message>
    <message>
        <source>By your licence, for a stamp you name</source>
        <translation>Avec votre licence, pour la mention que vous nommez</translation>
    </message>
    <message>
        <source>Withdraw...</source>
        <translation>Retirer...</translation>
    </message>
    <message>
        <source>The approval, or the submission</source>
        <translation>L&apos;approbation ou la soumission</translation>
    </message>
    <message>
        <source>History...</source>
        <translation>Historique...</translation>
    </message>
    <message>
        <source>Everything the audit trail tells</source>
        <translation>Tout ce que dit la piste d&apos;audit</translation>
    </message>
    <message numerus="yes">
        <source>State: %1. %n comment(s) open.</source>
        <translation>
            <numerusform>État&#xa0;: %1. %n commentaire ouvert.</numerusform>
            <numerusform>État&#xa0;: %1. %n commentaires ouverts.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by %2 on %3.</source>
        <translation>%1 par %2 le %3.</translation>
    </message>
    <message>
        <source>Approved by %1, licence %2 %3.</source>
        <translation>Approuvé par %1, licence %2 %3.</translation>
    </message>
    <message>
        <source>CHANGED SINCE: %1</source>
        <translation>MODIFIÉ DEPUIS&#xa0;: %1</translation>
    </message>
    <message>
        <source>Before an approval: %1.</source>
        <translation>Avant une approbation&#xa0;: %1.</translation>
    </message>
    <message>
        <source>[%1] %2</source>
        <translation>[%1] %2</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::SuggestionPanel</name>
    <message>
        <source>nothing speaks against it</source>
        <translation>rien ne s&apos;y oppose</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>à regarder</translation>
    </message>
    <message>
        <source>decide by the sheet alone</source>
        <translation>décidez d&apos;après la feuille seule</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retirée</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetée</translation>
    </message>
    <message>
        <source>Accepting it changes nothing in the project.</source>
        <translation>L&apos;accepter ne change rien au projet.</translation>
    </message>
    <message>
        <source>Accepted, it is a correction in your name.</source>
        <translation>Acceptée, c&apos;est une correction en votre nom.</translation>
    </message>
    <message>
        <source>Accepted, it is the design criterion %1.</source>
        <translation>Acceptée, c&apos;est le critère de calcul %1.</translation>
    </message>
    <message>
        <source>%1 reads %2 and is sure to %3. The program has: %4.</source>
        <translation>%1 lit %2 avec une certitude de %3. Le programme a&#xa0;: %4.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Trust %1: %2 (%3).</source>
        <translation>Confiance %1&#xa0;: %2 (%3).</translation>
    </message>
    <message>
        <source>Note: %1.</source>
        <translation>Note&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Withheld from the model: %1</source>
        <translation>Non transmis au modèle&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <translation>%1 par %2, %3</translation>
    </message>
    <message>
        <source>Ask a model</source>
        <translation>Interroger un modèle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Suggestions of a model, the most trusted first</source>
        <translation>Suggestions d&apos;un modèle, la plus fiable d&apos;abord</translation>
    </message>
    <message>
        <source>Sends pictures of doubtful places to the model you set up; asks for your consent first</source>
        <translation>Envoie des images des endroits douteux au modèle que vous avez configuré&#xa0;; demande d&apos;abord votre accord</translation>
    </message>
    <message>
        <source>Take it into the project in your name (Y)</source>
        <translation>La reprendre dans le projet en votre nom (Y)</translation>
    </message>
    <message>
        <source>It is wrong (N)</source>
        <translation>Elle est fausse (N)</translation>
    </message>
    <message>
        <source>How far the review is</source>
        <translation>Avancement de la relecture</translation>
    </message>
    <message>
        <source>Enter  show    Y  accept    N  reject    O  open again    U  undo</source>
        <translation>Entrée  montrer    Y  accepter    N  rejeter    O  rouvrir    U  annuler</translation>
    </message>
    <message>
        <source>A model has proposed nothing for this project.</source>
        <translation>Aucun modèle n&apos;a rien proposé pour ce projet.</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::TablePanel</name>
    <message>
        <source>Filter rows</source>
        <translation>Filtrer les lignes</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>Filtre de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 lignes sur %2</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::TileView</name>
    <message>
        <source>The part of the sheet the model read</source>
        <translation>La partie de la feuille que le modèle a lue</translation>
    </message>
    <message>
        <source>The part of the sheet the model read; the frame is where it found the value</source>
        <translation>La partie de la feuille que le modèle a lue&#xa0;; le cadre indique où il a trouvé la valeur</translation>
    </message>
    <message>
        <source>No picture is kept for it.</source>
        <translation>Aucune image n&apos;est conservée.</translation>
    </message>
</context>
<context>
    <name>holdfast::panels::TreePanel</name>
    <message>
        <source>Project tree</source>
        <translation>Arbre du projet</translation>
    </message>
</context>
<context>
    <name>holdfast::session</name>
    <message>
        <source>Confirm wall %1</source>
        <translation>Confirmer le mur %1</translation>
    </message>
    <message>
        <source>Reject wall %1</source>
        <translation>Rejeter le mur %1</translation>
    </message>
    <message>
        <source>Set mark of wall %1</source>
        <translation>Fixer le repère du mur %1</translation>
    </message>
    <message>
        <source>Set sheathing of wall %1</source>
        <translation>Fixer le revêtement du mur %1</translation>
    </message>
    <message>
        <source>Move wall %1</source>
        <translation>Déplacer le mur %1</translation>
    </message>
    <message>
        <source>Split wall %1</source>
        <translation>Diviser le mur %1</translation>
    </message>
    <message>
        <source>Join wall %1</source>
        <translation>Joindre le mur %1</translation>
    </message>
    <message>
        <source>Draw wall on level %1</source>
        <translation>Dessiner un mur au niveau %1</translation>
    </message>
    <message>
        <source>Place hold-down %1</source>
        <translation>Placer l&apos;ancrage %1</translation>
    </message>
    <message>
        <source>Remove hold-down %1</source>
        <translation>Retirer l&apos;ancrage %1</translation>
    </message>
    <message>
        <source>Edit schedule row %1</source>
        <translation>Modifier la ligne %1 du tableau</translation>
    </message>
    <message>
        <source>Set role of layer %1</source>
        <translation>Fixer le rôle du calque %1</translation>
    </message>
    <message>
        <source>Set roles of %1 layers</source>
        <translation>Fixer les rôles de %1 calques</translation>
    </message>
    <message>
        <source>Set kind of %1</source>
        <translation>Fixer le type de %1</translation>
    </message>
    <message>
        <source>Set level of %1</source>
        <translation>Fixer le niveau de %1</translation>
    </message>
    <message>
        <source>Set unit of %1</source>
        <translation>Fixer l&apos;unité de %1</translation>
    </message>
    <message>
        <source>Set scale of %1</source>
        <translation>Fixer l&apos;échelle de %1</translation>
    </message>
    <message>
        <source>Set grid line %1</source>
        <translation>Fixer la ligne d&apos;axe %1</translation>
    </message>
    <message>
        <source>Remove grid line %1</source>
        <translation>Supprimer la ligne d&apos;axe %1</translation>
    </message>
    <message>
        <source>Set elevation of %1</source>
        <translation>Fixer l&apos;altitude de %1</translation>
    </message>
</context>
<context>
    <name>holdfast::session::Session</name>
    <message>
        <source>Recover unsaved changes</source>
        <translation>Récupérer les modifications non enregistrées</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Change catalogue</source>
        <translation>Changer le catalogue</translation>
    </message>
    <message>
        <source>Change inputs</source>
        <translation>Modifier les données d&apos;entrée</translation>
    </message>
    <message numerus="yes">
        <source>Import %n drawing(s)</source>
        <translation>
            <numerusform>Importer %n dessin</numerusform>
            <numerusform>Importer %n dessins</numerusform>
        </translation>
    </message>
    <message>
        <source>New revision of %1</source>
        <translation>Nouvelle révision de %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Import criteria</source>
        <translation>Importer des critères</translation>
    </message>
    <message>
        <source>Withdraw override of %1</source>
        <translation>Retirer la correction de %1</translation>
    </message>
    <message numerus="yes">
        <source>Judge %n clash(es)</source>
        <translation>
            <numerusform>Juger %n conflit</numerusform>
            <numerusform>Juger %n conflits</numerusform>
        </translation>
    </message>
    <message>
        <source>Import clash statuses</source>
        <translation>Importer les états des conflits</translation>
    </message>
    <message>
        <source>Change clash rules</source>
        <translation>Changer les règles de conflits</translation>
    </message>
</context>
<context>
    <name>holdfast::sheet::SheetEditor</name>
    <message>
        <source>Click where the wall ends; Shift keeps it square. Esc starts anew.</source>
        <translation>Cliquez où finit le mur&#xa0;; Maj le garde d&apos;équerre. Échap recommence.</translation>
    </message>
    <message>
        <source>Click where the wall begins. Esc leaves the tool.</source>
        <translation>Cliquez où commence le mur. Échap quitte l&apos;outil.</translation>
    </message>
    <message>
        <source>Drag an end or the whole wall; with Shift an end leaves the wall&apos;s line.</source>
        <translation>Faites glisser une extrémité ou tout le mur&#xa0;; avec Maj une extrémité quitte la ligne du mur.</translation>
    </message>
    <message>
        <source>Click the wall where it shall be split.</source>
        <translation>Cliquez sur le mur où il doit être divisé.</translation>
    </message>
    <message>
        <source>Click the other wall, in line with the first.</source>
        <translation>Cliquez sur l&apos;autre mur, aligné avec le premier.</translation>
    </message>
    <message>
        <source>Click the first wall.</source>
        <translation>Cliquez sur le premier mur.</translation>
    </message>
    <message>
        <source>Click where the hold-down stands; ends of walls attract.</source>
        <translation>Cliquez où se trouve l&apos;ancrage&#xa0;; les extrémités des murs attirent.</translation>
    </message>
    <message>
        <source>Click the other point.</source>
        <translation>Cliquez sur l&apos;autre point.</translation>
    </message>
    <message>
        <source>Click the first of two points whose distance is known.</source>
        <translation>Cliquez sur le premier de deux points dont la distance est connue.</translation>
    </message>
    <message>
        <source>Click where grid line %1 shall run.</source>
        <translation>Cliquez où doit passer la ligne d&apos;axe %1.</translation>
    </message>
    <message>
        <source>Click the other end of the grid line; Shift keeps it square.</source>
        <translation>Cliquez sur l&apos;autre extrémité de la ligne d&apos;axe&#xa0;; Maj la garde d&apos;équerre.</translation>
    </message>
    <message>
        <source>Click the end of the grid line where its bubble stands.</source>
        <translation>Cliquez sur l&apos;extrémité de la ligne d&apos;axe où se trouve sa bulle.</translation>
    </message>
    <message>
        <source>%1 is too short. Click again further away.</source>
        <translation>%1 est trop court. Cliquez plus loin.</translation>
    </message>
    <message>
        <source>There is no wall.</source>
        <translation>Il n&apos;y a pas de mur.</translation>
    </message>
    <message>
        <source>A piece of the wall would be shorter than %1.</source>
        <translation>Un morceau du mur serait plus court que %1.</translation>
    </message>
    <message>
        <source>That is the same wall. Click the other one.</source>
        <translation>C&apos;est le même mur. Cliquez sur l&apos;autre.</translation>
    </message>
    <message>
        <source>%1 is not in line with %2: walls are joined end to end.</source>
        <translation>%1 n&apos;est pas aligné avec %2&#xa0;: les murs se joignent bout à bout.</translation>
    </message>
    <message>
        <source>The wall would be shorter than %1.</source>
        <translation>Le mur serait plus court que %1.</translation>
    </message>
    <message>
        <source>Inches</source>
        <translation>Pouces</translation>
    </message>
    <message>
        <source>Feet</source>
        <translation>Pieds</translation>
    </message>
    <message>
        <source>Millimetres</source>
        <translation>Millimètres</translation>
    </message>
    <message>
        <source>Centimetres</source>
        <translation>Centimètres</translation>
    </message>
    <message>
        <source>Metres</source>
        <translation>Mètres</translation>
    </message>
    <message>
        <source>A scale as drafters write it: 1/8&quot; = 1&apos;-0&quot;, 1&quot; = 20&apos;, 1:100, or 96.</source>
        <translation>Une échelle comme l&apos;écrivent les dessinateurs&#xa0;: 1/8&quot; = 1&apos;-0&quot;, 1&quot; = 20&apos;, 1:100 ou 96.</translation>
    </message>
    <message>
        <source>A whole number from -1 to %1.</source>
        <translation>Un nombre entier de -1 à %1.</translation>
    </message>
    <message>
        <source>Mark of %1</source>
        <translation>Repère de %1</translation>
    </message>
    <message>
        <source>Mark of the wall as in the schedule:</source>
        <translation>Repère du mur comme dans le tableau&#xa0;:</translation>
    </message>
    <message>
        <source>Sheathing of %1</source>
        <translation>Revêtement de %1</translation>
    </message>
    <message>
        <source>Panel, nail, edge and field spacing, sides:</source>
        <translation>Panneau, clou, espacement en rive et en champ, faces&#xa0;:</translation>
    </message>
    <message>
        <source>Level of the sheet</source>
        <translation>Niveau de la feuille</translation>
    </message>
    <message>
        <source>Story it shows, 0 for the podium, -1 for none:</source>
        <translation>Étage montré, 0 pour le podium, -1 pour aucun&#xa0;:</translation>
    </message>
    <message>
        <source>This sheet stands on no story yet. Set its level first (Sheet &gt; Level).</source>
        <translation>Cette feuille n&apos;a pas encore d&apos;étage. Indiquez d&apos;abord son niveau (Feuille &gt; Niveau).</translation>
    </message>
    <message>
        <source>Draw a wall</source>
        <translation>Dessiner un mur</translation>
    </message>
    <message>
        <source>Mark of the wall, %1 long, on level %2:</source>
        <translation>Repère du mur, long de %1, au niveau %2&#xa0;:</translation>
    </message>
    <message>
        <source>Place a hold-down</source>
        <translation>Placer un ancrage</translation>
    </message>
    <message>
        <source>Mark of the hold-down:</source>
        <translation>Repère de l&apos;ancrage&#xa0;:</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Calibrer</translation>
    </message>
    <message>
        <source>True distance between the two points; the sheet now says %1:</source>
        <translation>Distance réelle entre les deux points&#xa0;; la feuille dit à présent %1&#xa0;:</translation>
    </message>
    <message>
        <source>Scale of the sheet</source>
        <translation>Échelle de la feuille</translation>
    </message>
    <message>
        <source>Scale as drafters write it:</source>
        <translation>Échelle comme l&apos;écrivent les dessinateurs&#xa0;:</translation>
    </message>
    <message>
        <source>Grid line</source>
        <translation>Ligne d&apos;axe</translation>
    </message>
    <message>
        <source>Label of the grid line:</source>
        <translation>Nom de la ligne d&apos;axe&#xa0;:</translation>
    </message>
    <message>
        <source>Rename grid line %1</source>
        <translation>Renommer la ligne d&apos;axe %1</translation>
    </message>
    <message>
        <source>Elevation of %1</source>
        <translation>Altitude de %1</translation>
    </message>
    <message>
        <source>Its underside above the floor:</source>
        <translation>Sa sous-face au-dessus du plancher&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>&amp;Confirmer</translation>
    </message>
    <message>
        <source>&amp;Not a Shear Wall</source>
        <translation>&amp;Pas un mur de contreventement</translation>
    </message>
    <message>
        <source>&amp;Mark...</source>
        <translation>&amp;Repère...</translation>
    </message>
    <message>
        <source>S&amp;heathing...</source>
        <translation>Re&amp;vêtement...</translation>
    </message>
    <message>
        <source>&amp;Split Here</source>
        <translation>&amp;Diviser ici</translation>
    </message>
    <message>
        <source>&amp;Join with...</source>
        <translation>&amp;Joindre à...</translation>
    </message>
    <message>
        <source>Hold-&amp;down at This End...</source>
        <translation>&amp;Ancrage à cette extrémité...</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Calque %1</translation>
    </message>
    <message>
        <source>Role of the &amp;Layer</source>
        <translation>Rôle du ca&amp;lque</translation>
    </message>
    <message>
        <source>by name (%1)</source>
        <translation>d&apos;après le nom (%1)</translation>
    </message>
    <message>
        <source>Grid line %1</source>
        <translation>Ligne d&apos;axe %1</translation>
    </message>
    <message>
        <source>&amp;Rename...</source>
        <translation>&amp;Renommer...</translation>
    </message>
    <message>
        <source>M&amp;ove...</source>
        <translation>&amp;Déplacer...</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Remove Hold-down</source>
        <translation>&amp;Retirer l&apos;ancrage</translation>
    </message>
    <message>
        <source>&amp;Elevation...</source>
        <translation>&amp;Altitude...</translation>
    </message>
    <message>
        <source>Elevation of All on Layer %1...</source>
        <translation>Altitude de tout sur le calque %1...</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>&amp;Niveau</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>Aucun plan</translation>
    </message>
    <message>
        <source>Podium or foundation</source>
        <translation>Podium ou fondation</translation>
    </message>
    <message>
        <source>Story %1</source>
        <translation>Étage %1</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Type</translation>
    </message>
    <message>
        <source>&amp;Scale...</source>
        <translation>Éc&amp;helle...</translation>
    </message>
    <message>
        <source>C&amp;alibrate by Two Points</source>
        <translation>&amp;Calibrer par deux points</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Unité</translation>
    </message>
    <message>
        <source>As &amp;Read (withdraw what was said of it)</source>
        <translation>Telle que &amp;lue (retire ce qui en a été dit)</translation>
    </message>
    <message>
        <source>Take the sheet as read</source>
        <translation>Prendre la feuille telle que lue</translation>
    </message>
</context>
<context>
    <name>holdfast::sheet::SheetView</name>
    <message>
        <source>Sheet with the detected walls</source>
        <translation>Feuille avec les murs détectés</translation>
    </message>
    <message>
        <source>No sheet yet. Import drawings and press F5 to design.</source>
        <translation>Aucune feuille encore. Importez des dessins et appuyez sur F5 pour calculer.</translation>
    </message>
    <message>
        <source>Reading the sheet...</source>
        <translation>Lecture de la feuille...</translation>
    </message>
    <message>
        <source>x %1   y %2</source>
        <translation>x %1   y %2</translation>
    </message>
</context>
<context>
    <name>holdfast::view3d</name>
    <message>
        <source>Level %1</source>
        <translation>Niveau %1</translation>
    </message>
</context>
<context>
    <name>holdfast::view3d::Overlay</name>
    <message>
        <source>above 1.00   NG</source>
        <translation>plus de 1.00   NG</translation>
    </message>
    <message>
        <source>0.90 - 1.00   OK, near limit</source>
        <translation>0.90 - 1.00   OK, près de la limite</translation>
    </message>
    <message>
        <source>0.45 - 0.90   OK</source>
        <translation>0.45 - 0.90   OK</translation>
    </message>
    <message>
        <source>below 0.45   OK</source>
        <translation>moins de 0.45   OK</translation>
    </message>
    <message>
        <source>Utilization (demand / capacity)</source>
        <translation>Taux de travail (sollicitation / capacité)</translation>
    </message>
</context>
<context>
    <name>holdfast::view3d::View3D</name>
    <message>
        <source>%1, story %2</source>
        <translation>%1, étage %2</translation>
    </message>
    <message>
        <source>Nothing to show yet. Import drawings and press F5 to design.</source>
        <translation>Rien à montrer encore. Importez des dessins et appuyez sur F5 pour calculer.</translation>
    </message>
    <message>
        <source>3D view of the building</source>
        <translation>Vue 3D du bâtiment</translation>
    </message>
    <message>
        <source>%1 (in plan %2, up %3)</source>
        <translation>%1 (en plan %2, en hauteur %3)</translation>
    </message>
</context>
<context>
    <name>holdfast::window</name>
    <message>
        <source>Holdfast help</source>
        <translation>Aide de Holdfast</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>Pages d&apos;aide</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>This page is not part of the installation.</source>
        <translation>Cette page ne fait pas partie de l&apos;installation.</translation>
    </message>
</context>
<context>
    <name>holdfast::window::ApproveDialog</name>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom&#xa0;:</translation>
    </message>
    <message>
        <source>Licence number:</source>
        <translation>Numéro de licence&#xa0;:</translation>
    </message>
    <message>
        <source>State of the licence:</source>
        <translation>État de la licence&#xa0;:</translation>
    </message>
    <message>
        <source>two capital letters, such as CA</source>
        <translation>deux majuscules, comme CA</translation>
    </message>
    <message>
        <source>Last day of the licence</source>
        <translation>Dernier jour de la licence</translation>
    </message>
    <message>
        <source>Last day of the licence:</source>
        <translation>Dernier jour de la licence&#xa0;:</translation>
    </message>
    <message>
        <source>Stamp of the package</source>
        <translation>Mention du dossier</translation>
    </message>
    <message>
        <source>Stamp of the package:</source>
        <translation>Mention du dossier&#xa0;:</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Note&#xa0;:</translation>
    </message>
    <message>
        <source>Approving is the act of a licensed engineer and is kept in the audit trail. It applies no seal: sign the report with your certificate afterwards.</source>
        <translation>Approuver est l&apos;acte d&apos;un ingénieur licencié et reste dans la piste d&apos;audit. Aucun sceau n&apos;est apposé&#xa0;: signez ensuite la note de calcul avec votre certificat.</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Approuver</translation>
    </message>
</context>
<context>
    <name>holdfast::window::BatchDialog</name>
    <message>
        <source>Batch Run</source>
        <translation>Traitement par lots</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>Temps (s)</translation>
    </message>
    <message>
        <source>Rod runs</source>
        <translation>Lignes de tige</translation>
    </message>
    <message>
        <source>Worst ratio</source>
        <translation>Pire rapport</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Folder for the results, one subfolder a project</source>
        <translation>Dossier des résultats, un sous-dossier par projet</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Choisir...</translation>
    </message>
    <message>
        <source>Add Projects...</source>
        <translation>Ajouter des projets...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Output folder:</source>
        <translation>Dossier de sortie&#xa0;:</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Dossier de sortie</translation>
    </message>
    <message>
        <source>Add projects</source>
        <translation>Ajouter des projets</translation>
    </message>
    <message>
        <source>Projects and lists (*.holdfast *.json *.csv *.txt)</source>
        <translation>Projets et listes (*.holdfast *.json *.csv *.txt)</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Priority (9 first)</source>
        <translation>Priorité (9 d&apos;abord)</translation>
    </message>
    <message>
        <source>Walls</source>
        <translation>Murs</translation>
    </message>
    <message>
        <source>Clashes</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Projects of the batch</source>
        <translation>Projets du lot</translation>
    </message>
    <message>
        <source>What is written for each project</source>
        <translation>Ce qui est écrit pour chaque projet</translation>
    </message>
    <message>
        <source>Go on with the others</source>
        <translation>Continuer avec les autres</translation>
    </message>
    <message>
        <source>Stop the batch</source>
        <translation>Arrêter le lot</translation>
    </message>
    <message>
        <source>Go on with an earlier run</source>
        <translation>Continuer une exécution précédente</translation>
    </message>
    <message>
        <source>Projects that are done are left out while inputs, program and files are unchanged</source>
        <translation>Les projets terminés sont laissés de côté tant que données, programme et fichiers sont inchangés</translation>
    </message>
    <message>
        <source>Only show what would be done</source>
        <translation>Montrer seulement ce qui serait fait</translation>
    </message>
    <message>
        <source>Add Folder...</source>
        <translation>Ajouter un dossier...</translation>
    </message>
    <message>
        <source>Open Results</source>
        <translation>Ouvrir les résultats</translation>
    </message>
    <message>
        <source>Write:</source>
        <translation>Écrire&#xa0;:</translation>
    </message>
    <message>
        <source>When one fails:</source>
        <translation>Quand un projet échoue&#xa0;:</translation>
    </message>
    <message>
        <source>Folder with projects</source>
        <translation>Dossier de projets</translation>
    </message>
    <message>
        <source>Cancelled. What was finished is in %1; start again to go on.</source>
        <translation>Annulé. Ce qui est terminé est dans %1&#xa0;; démarrez de nouveau pour continuer.</translation>
    </message>
    <message>
        <source>Nothing was written. Projects marked Skipped are done already.</source>
        <translation>Rien n&apos;a été écrit. Les projets marqués comme passés sont déjà terminés.</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) worked through; summary.pdf, summary.csv and summary.json are in %1.</source>
        <translation>
            <numerusform>%n projet traité&#xa0;; summary.pdf, summary.csv et summary.json sont dans %1.</numerusform>
            <numerusform>%n projets traités&#xa0;; summary.pdf, summary.csv et summary.json sont dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Chantiers</translation>
    </message>
</context>
<context>
    <name>holdfast::window::CatalogDialog</name>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Edition:</source>
        <translation>Édition&#xa0;:</translation>
    </message>
    <message>
        <source>Add Row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Remove Row</source>
        <translation>Retirer la ligne</translation>
    </message>
    <message>
        <source>Import CSV...</source>
        <translation>Importer un CSV...</translation>
    </message>
    <message>
        <source>Import CSV</source>
        <translation>Importer un CSV</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export CSV...</source>
        <translation>Exporter un CSV...</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter un CSV</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Take the Program&apos;s Edition</source>
        <translation>Prendre l&apos;édition du programme</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ne peut pas être lu&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) here are not verified; what is designed with them carries a dagger.</source>
        <translation>
            <numerusform>%n ligne ici n&apos;est pas vérifiée&#xa0;; ce qui est calculé avec elle porte une croix.</numerusform>
            <numerusform>%n lignes ici ne sont pas vérifiées&#xa0;; ce qui est calculé avec elles porte une croix.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::window::CatalogTableModel</name>
    <message>
        <source>Nobody has verified this row.</source>
        <translation>Personne n&apos;a vérifié cette ligne.</translation>
    </message>
</context>
<context>
    <name>holdfast::window::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>Type parts of a command, a wall or a rod run</source>
        <translation>Tapez des parties d&apos;une commande, d&apos;un mur ou d&apos;une ligne de tige</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
</context>
<context>
    <name>holdfast::window::EditionsDialog</name>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>%1, story %2</source>
        <translation>%1, étage %2</translation>
    </message>
    <message>
        <source>Compare Code Editions</source>
        <translation>Comparer les éditions des normes</translation>
    </message>
    <message>
        <source>Building code:</source>
        <translation>Code du bâtiment&#xa0;:</translation>
    </message>
    <message>
        <source>Loads:</source>
        <translation>Charges&#xa0;:</translation>
    </message>
    <message>
        <source>Sheathing:</source>
        <translation>Revêtement&#xa0;:</translation>
    </message>
    <message>
        <source>Wood:</source>
        <translation>Bois&#xa0;:</translation>
    </message>
    <message>
        <source>Steel:</source>
        <translation>Acier&#xa0;:</translation>
    </message>
    <message>
        <source>Design basis:</source>
        <translation>Base de calcul&#xa0;:</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Grandeur</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>With these editions</source>
        <translation>Avec ces éditions</translation>
    </message>
    <message>
        <source>Change (%)</source>
        <translation>Variation (%)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Adopter</translation>
    </message>
    <message>
        <source>Writes these editions into the criteria; the design is then stale.</source>
        <translation>Inscrit ces éditions dans les critères&#xa0;; le calcul n&apos;est alors plus à jour.</translation>
    </message>
    <message>
        <source>%1 of %2 quantities change. Greatest utilization %3, then %4. Failed code checks %5, then %6.</source>
        <translation>%1 grandeurs sur %2 changent. Plus grand taux de travail %3, puis %4. Vérifications normatives non satisfaites %5, puis %6.</translation>
    </message>
</context>
<context>
    <name>holdfast::window::HistoryDialog</name>
    <message>
        <source>History of the project</source>
        <translation>Historique du projet</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), the chain is intact.</source>
        <translation>
            <numerusform>%n événement, la chaîne est intacte.</numerusform>
            <numerusform>%n événements, la chaîne est intacte.</numerusform>
        </translation>
    </message>
    <message>
        <source>THE TRAIL WAS CHANGED FROM OUTSIDE.</source>
        <translation>LA PISTE A ÉTÉ MODIFIÉE DE L&apos;EXTÉRIEUR.</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Mots à chercher</translation>
    </message>
    <message>
        <source>Details of the event</source>
        <translation>Détails de l&apos;événement</translation>
    </message>
    <message>
        <source>&amp;Export...</source>
        <translation>&amp;Exporter...</translation>
    </message>
    <message>
        <source>As JSON that others can verify, as CSV or as text</source>
        <translation>En JSON que d&apos;autres peuvent vérifier, en CSV ou en texte</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Heure (UTC)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s&apos;est passé</translation>
    </message>
    <message>
        <source>Events of the project</source>
        <translation>Événements du projet</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Exporter l&apos;historique</translation>
    </message>
</context>
<context>
    <name>holdfast::window::ImportDialog</name>
    <message>
        <source>as read</source>
        <translation>tel que lu</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>pouces</translation>
    </message>
    <message>
        <source>feet</source>
        <translation>pieds</translation>
    </message>
    <message>
        <source>millimetres</source>
        <translation>millimètres</translation>
    </message>
    <message>
        <source>centimetres</source>
        <translation>centimètres</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>mètres</translation>
    </message>
    <message>
        <source>Nothing on this sheet can be measured.</source>
        <translation>Rien ne peut être mesuré sur cette feuille.</translation>
    </message>
    <message>
        <source>This building is %1: right? (measured by %2, one drawing unit taken as %3 in)</source>
        <translation>Ce bâtiment mesure %1&#xa0;: est-ce juste&#xa0;? (mesuré par %2&#xa0;; une unité du dessin est prise pour %3 in)</translation>
    </message>
    <message>
        <source>Signs: %1</source>
        <translation>Indices&#xa0;: %1</translation>
    </message>
    <message>
        <source>Import Drawings</source>
        <translation>Importer des dessins</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Fichiers à importer</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Étage</translation>
    </message>
    <message>
        <source>One unit is</source>
        <translation>Une unité vaut</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Bâtiment</translation>
    </message>
    <message>
        <source>Sheets in the files</source>
        <translation>Feuilles des fichiers</translation>
    </message>
    <message>
        <source>&amp;Add Files...</source>
        <translation>&amp;Ajouter des fichiers...</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Add drawings</source>
        <translation>Ajouter des dessins</translation>
    </message>
    <message>
        <source>A unit, or a scale as drafters write it</source>
        <translation>Une unité, ou une échelle comme l&apos;écrivent les dessinateurs</translation>
    </message>
    <message>
        <source>&amp;Drawn in, or at the scale:</source>
        <translation>&amp;Dessiné en, ou à l&apos;échelle&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Story:</source>
        <translation>Éta&amp;ge&#xa0;:</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>&amp;Feuille</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Calques</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no unit and no scale.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est ni une unité ni une échelle.</translation>
    </message>
    <message>
        <source>reading...</source>
        <translation>lecture...</translation>
    </message>
    <message numerus="yes">
        <source>read, %n entities</source>
        <translation>
            <numerusform>lu, %n entité</numerusform>
            <numerusform>lu, %n entités</numerusform>
        </translation>
    </message>
    <message>
        <source>reading %1 of %2</source>
        <translation>lecture de %1 sur %2</translation>
    </message>
    <message>
        <source>looking for sheets, scales and levels</source>
        <translation>recherche des feuilles, échelles et niveaux</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) can be imported</source>
        <translation>
            <numerusform>%n fichier peut être importé</numerusform>
            <numerusform>%n fichiers peuvent être importés</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>%1 in</translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <translation>Rien à montrer encore.</translation>
    </message>
    <message>
        <source>no plan</source>
        <translation>aucun plan</translation>
    </message>
</context>
<context>
    <name>holdfast::window::MainWindow</name>
    <message>
        <source>Projects (*.holdfast *.json);;All files (*)</source>
        <translation>Projets (*.holdfast *.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>ft-in, lb</source>
        <translation>ft-in, lb</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>The stored results are not complete. Press F5 to design.</source>
        <translation>Les résultats enregistrés sont incomplets. Appuyez sur F5 pour calculer.</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Rien de sélectionné</translation>
    </message>
    <message>
        <source>Designing...</source>
        <translation>Calcul en cours...</translation>
    </message>
    <message>
        <source>Results are out of date: press F5</source>
        <translation>Les résultats ne sont plus à jour&#xa0;: appuyez sur F5</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Enregistrer les modifications de %1&#xa0;?</translation>
    </message>
    <message>
        <source>Unsaved changes are not safe: %1 Save the project.</source>
        <translation>Les modifications non enregistrées ne sont pas à l&apos;abri&#xa0;: %1 Enregistrez le projet.</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Enregistrer le projet</translation>
    </message>
    <message>
        <source>Projects (*.holdfast)</source>
        <translation>Projets (*.holdfast)</translation>
    </message>
    <message>
        <source>Import design criteria</source>
        <translation>Importer des critères de conception</translation>
    </message>
    <message>
        <source>Criteria (*.json)</source>
        <translation>Critères (*.json)</translation>
    </message>
    <message>
        <source>This project keeps the catalogue &quot;%1&quot; it was designed with; the program brings &quot;%2&quot;. Tools &gt; Catalogue takes that one.</source>
        <translation>Ce projet garde le catalogue «&#xa0;%1&#xa0;» avec lequel il a été calculé&#xa0;; le programme apporte «&#xa0;%2&#xa0;». Outils &gt; Catalogue prend ce dernier.</translation>
    </message>
    <message>
        <source>Adopt code editions</source>
        <translation>Adopter des éditions des normes</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>&amp;Ouvrir...</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save &amp;As...</source>
        <translation>Enregistrer &amp;sous...</translation>
    </message>
    <message>
        <source>&amp;Import Drawings...</source>
        <translation>&amp;Importer des dessins...</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>New Re&amp;vision of a Drawing</source>
        <translation>Nouvelle ré&amp;vision d&apos;un dessin</translation>
    </message>
    <message>
        <source>Re&amp;move Drawing</source>
        <translation>Re&amp;tirer un dessin</translation>
    </message>
    <message>
        <source>Import &amp;Criteria...</source>
        <translation>Importer des &amp;critères...</translation>
    </message>
    <message>
        <source>&amp;Export Report...</source>
        <translation>E&amp;xporter la note de calcul...</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Export A&amp;ll...</source>
        <translation>Exporter to&amp;ut...</translation>
    </message>
    <message>
        <source>&amp;Batch Run...</source>
        <translation>Traitement par &amp;lots...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Deselect</source>
        <translation>&amp;Désélectionner</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>&amp;Bring Selection into Sight</source>
        <translation>&amp;Montrer la sélection</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>&amp;Conception</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lancer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Shift+F5</source>
        <translation>Shift+F5</translation>
    </message>
    <message>
        <source>Show &amp;Findings</source>
        <translation>Afficher les &amp;constats</translation>
    </message>
    <message>
        <source>Show C&amp;lashes</source>
        <translation>Afficher les con&amp;flits</translation>
    </message>
    <message>
        <source>Show &amp;Assumptions</source>
        <translation>Afficher les &amp;hypothèses</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Catalogue...</source>
        <translation>&amp;Catalogue...</translation>
    </message>
    <message>
        <source>Compare Code &amp;Editions...</source>
        <translation>Comparer les éditions des &amp;normes...</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;Help on This Panel</source>
        <translation>Aide sur ce &amp;panneau</translation>
    </message>
    <message>
        <source>&amp;First Steps</source>
        <translation>Pre&amp;miers pas</translation>
    </message>
    <message>
        <source>Find a &amp;Command...</source>
        <translation>Trouver une &amp;commande...</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>&amp;Keyboard and Mouse</source>
        <translation>Clavier et &amp;souris</translation>
    </message>
    <message>
        <source>&amp;About Holdfast</source>
        <translation>À pr&amp;opos de Holdfast</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Principale</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer la liste</translation>
    </message>
    <message>
        <source>Layer profiles (*.json)</source>
        <translation>Profils de calques (*.json)</translation>
    </message>
    <message>
        <source>Import drawings</source>
        <translation>Importer des dessins</translation>
    </message>
    <message>
        <source>New revision of %1</source>
        <translation>Nouvelle révision de %1</translation>
    </message>
    <message>
        <source>The project has no drawings</source>
        <translation>Le projet n&apos;a pas de dessins</translation>
    </message>
    <message>
        <source>Save layer profile</source>
        <translation>Enregistrer le profil de calques</translation>
    </message>
    <message>
        <source>Load layer profile</source>
        <translation>Charger un profil de calques</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>&amp;Front</source>
        <translation>&amp;Face</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Arrière</translation>
    </message>
    <message>
        <source>&amp;Left</source>
        <translation>&amp;Gauche</translation>
    </message>
    <message>
        <source>&amp;Right</source>
        <translation>&amp;Droite</translation>
    </message>
    <message>
        <source>&amp;Top</source>
        <translation>Des&amp;sus</translation>
    </message>
    <message>
        <source>B&amp;ottom</source>
        <translation>Dess&amp;ous</translation>
    </message>
    <message>
        <source>&amp;Isometric</source>
        <translation>&amp;Isométrique</translation>
    </message>
    <message>
        <source>Fit &amp;All</source>
        <translation>A&amp;juster tout</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>The window speaks this language from the next start on.</source>
        <translation>La fenêtre parlera cette langue à partir du prochain démarrage.</translation>
    </message>
    <message>
        <source>Panels for the task: %1 (%2)</source>
        <translation>Panneaux pour la tâche&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Save Layout As...</source>
        <translation>&amp;Enregistrer la disposition sous...</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>Enregistrer la disposition</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Own Layouts</source>
        <translation>Dispositions &amp;personnelles</translation>
    </message>
    <message>
        <source>&amp;Delete Layout</source>
        <translation>&amp;Supprimer une disposition</translation>
    </message>
    <message>
        <source>None saved yet</source>
        <translation>Aucune enregistrée encore</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>&amp;Réinitialiser la disposition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Panneaux</translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation>Disposi&amp;tion</translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation>T&amp;hème</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>Plein é&amp;cran</translation>
    </message>
    <message>
        <source>Drawings, models and scans (%1);;All files (*)</source>
        <translation>Dessins, modèles et numérisations (%1);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Adopt scenario %1</source>
        <translation>Adopter le scénario %1</translation>
    </message>
    <message>
        <source>Import Clash Statuses</source>
        <translation>Importer les états des conflits</translation>
    </message>
    <message>
        <source>BIM collaboration format (*.bcf *.bcfzip *.bcfv)</source>
        <translation>Format de collaboration BIM (*.bcf *.bcfzip *.bcfv)</translation>
    </message>
    <message>
        <source>%1 topics are clashes of this project: %2 statuses, %3 assignees and %4 comments are new, %5 remarks.</source>
        <translation>%1 sujets sont des conflits de ce projet&#xa0;: %2 états, %3 responsables et %4 commentaires sont nouveaux, %5 remarques.</translation>
    </message>
    <message>
        <source>Clash rules (*.json)</source>
        <translation>Règles de conflits (*.json)</translation>
    </message>
    <message>
        <source>In force: %1</source>
        <translation>En vigueur&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Load...</source>
        <translation>&amp;Charger...</translation>
    </message>
    <message>
        <source>Load Clash Rules</source>
        <translation>Charger des règles de conflits</translation>
    </message>
    <message>
        <source>&amp;Save as...</source>
        <translation>&amp;Enregistrer sous...</translation>
    </message>
    <message>
        <source>Save Clash Rules</source>
        <translation>Enregistrer les règles de conflits</translation>
    </message>
    <message>
        <source>Use the S&amp;hipped Rules</source>
        <translation>Utiliser les règles du pro&amp;gramme</translation>
    </message>
    <message>
        <source>Compare Scena&amp;rios...</source>
        <translation>Comparer des scéna&amp;rios...</translation>
    </message>
    <message>
        <source>Show Sign-&amp;off</source>
        <translation>M&amp;ontrer le visa</translation>
    </message>
    <message>
        <source>&amp;History of the Project...</source>
        <translation>&amp;Historique du projet...</translation>
    </message>
    <message numerus="yes">
        <source>Permits of %n address(es) were asked again: %1 new, %2 changed, %3 gone.</source>
        <translation>
            <numerusform>Les permis de %n adresse ont été redemandés&#xa0;: %1 nouveaux, %2 modifiés, %3 disparus.</numerusform>
            <numerusform>Les permis de %n adresses ont été redemandés&#xa0;: %1 nouveaux, %2 modifiés, %3 disparus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>Fixer %1</translation>
    </message>
    <message>
        <source>Add a row to %1</source>
        <translation>Ajouter une ligne à %1</translation>
    </message>
    <message>
        <source>Empty the lists that have a value a story first, then fill them anew.</source>
        <translation>Videz d&apos;abord les listes qui ont une valeur par étage, puis remplissez-les à nouveau.</translation>
    </message>
    <message>
        <source>Remove a row of %1</source>
        <translation>Retirer une ligne de %1</translation>
    </message>
</context>
<context>
    <name>holdfast::window::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>holdfast::window::RecoveryDialog</name>
    <message>
        <source>never saved</source>
        <translation>jamais enregistré</translation>
    </message>
    <message>
        <source>Recover unsaved changes</source>
        <translation>Récupérer les modifications non enregistrées</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Récupérer</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Abandonner</translation>
    </message>
    <message>
        <source>Ask &amp;Later</source>
        <translation>Demander &amp;plus tard</translation>
    </message>
    <message>
        <source>Nothing is lost; the question comes again at the next start</source>
        <translation>Rien n&apos;est perdu&#xa0;; la question revient au prochain démarrage</translation>
    </message>
    <message>
        <source>The program ended while these projects had changes that were not saved.</source>
        <translation>Le programme s&apos;est arrêté alors que ces projets avaient des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>What differs:</source>
        <translation>Ce qui diffère&#xa0;:</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Unsaved changes of</source>
        <translation>Modifications non enregistrées du</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Dernière étape</translation>
    </message>
    <message>
        <source>Projects with unsaved changes</source>
        <translation>Projets avec des modifications non enregistrées</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>Unsaved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Not saved to any file yet</source>
        <translation>Pas encore enregistré dans un fichier</translation>
    </message>
    <message>
        <source>This project was never saved. Recovered, it opens untitled.</source>
        <translation>Ce projet n&apos;a jamais été enregistré. Récupéré, il s&apos;ouvre sans titre.</translation>
    </message>
    <message>
        <source>%1 cannot be read any more. Recovered, the project opens untitled.</source>
        <translation>%1 ne peut plus être lu. Récupéré, le projet s&apos;ouvre sans titre.</translation>
    </message>
    <message>
        <source>%1 was saved again after these changes were made. Recovered, they replace what is in it as one step that can be undone; nothing is saved until you save.</source>
        <translation>%1 a été enregistré de nouveau après ces modifications. Récupérées, elles remplacent son contenu en une seule étape annulable&#xa0;; rien n&apos;est enregistré avant que vous n&apos;enregistriez.</translation>
    </message>
    <message>
        <source>Recovered, %1 opens as it was saved, with the changes as one step that can be undone.</source>
        <translation>Récupéré, %1 s&apos;ouvre tel qu&apos;il a été enregistré, les modifications formant une seule étape annulable.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Discard the unsaved changes of %1 for good?</source>
        <translation>Abandonner définitivement les modifications non enregistrées de %1&#xa0;?</translation>
    </message>
</context>
<context>
    <name>holdfast::window::ScenariosDialog</name>
    <message>
        <source>Compare Scenarios</source>
        <translation>Comparer des scénarios</translation>
    </message>
    <message>
        <source>Scenarios to compare</source>
        <translation>Scénarios à comparer</translation>
    </message>
    <message>
        <source>Criteria by their names in the criteria file, with semicolons between</source>
        <translation>Critères par leur nom dans le fichier de critères, séparés par des points-virgules</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Open List...</source>
        <translation>Ouvrir une liste...</translation>
    </message>
    <message>
        <source>Save List...</source>
        <translation>Enregistrer la liste...</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom&#xa0;:</translation>
    </message>
    <message>
        <source>Changes:</source>
        <translation>Changements&#xa0;:</translation>
    </message>
    <message>
        <source>Each changes the present design as it says:</source>
        <translation>Chacun change la conception actuelle comme il le dit&#xa0;:</translation>
    </message>
    <message>
        <source>Quantities of each scenario</source>
        <translation>Quantités de chaque scénario</translation>
    </message>
    <message>
        <source>Quantity of the chart</source>
        <translation>Quantité du graphique</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Adopter</translation>
    </message>
    <message>
        <source>Writes the chosen column&apos;s changes into the criteria; the design is then stale.</source>
        <translation>Écrit les changements de la colonne choisie dans les critères&#xa0;; la conception est alors périmée.</translation>
    </message>
    <message>
        <source>A scenario needs at least one change, for example codes.basis=lrfd.</source>
        <translation>Un scénario demande au moins un changement, par exemple codes.basis=lrfd.</translation>
    </message>
    <message>
        <source>There is a scenario of this name already.</source>
        <translation>Il y a déjà un scénario de ce nom.</translation>
    </message>
    <message>
        <source>Open a list of scenarios</source>
        <translation>Ouvrir une liste de scénarios</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>Scénarios (*.json)</translation>
    </message>
    <message>
        <source>Save the list of scenarios</source>
        <translation>Enregistrer la liste des scénarios</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Tick the scenarios to compare.</source>
        <translation>Cochez les scénarios à comparer.</translation>
    </message>
    <message>
        <source>As designed</source>
        <translation>Tel que conçu</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>▲ better and ▼ worse than the design as it is. Choose a column to adopt it.</source>
        <translation>▲ meilleur et ▼ moins bon que la conception actuelle. Choisissez une colonne pour l&apos;adopter.</translation>
    </message>
</context>
<context>
    <name>holdfast::window::SheetPage</name>
    <message>
        <source>Sheet shown</source>
        <translation>Feuille affichée</translation>
    </message>
    <message>
        <source>Sheet:</source>
        <translation>Feuille&#xa0;:</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Sélectionner</translation>
    </message>
    <message>
        <source>Draw Wall</source>
        <translation>Dessiner un mur</translation>
    </message>
    <message>
        <source>Move Wall</source>
        <translation>Déplacer un mur</translation>
    </message>
    <message>
        <source>Split Wall</source>
        <translation>Diviser un mur</translation>
    </message>
    <message>
        <source>Join Walls</source>
        <translation>Joindre des murs</translation>
    </message>
    <message>
        <source>Hold-down</source>
        <translation>Ancrage d&apos;extrémité</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Calibrer</translation>
    </message>
    <message>
        <source>Grid Line</source>
        <translation>Ligne d&apos;axe</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Level, kind, scale and unit of this sheet</source>
        <translation>Niveau, type, échelle et unité de cette feuille</translation>
    </message>
    <message>
        <source>This sheet was traced from a picture: nothing here is exact. Confirm every wall on it before you rely on it.</source>
        <translation>Cette feuille a été tracée d&apos;après une image&#xa0;: rien n&apos;y est exact. Confirmez chaque mur avant de vous y fier.</translation>
    </message>
</context>
<context>
    <name>holdfast::window::SignDialog</name>
    <message>
        <source>...</source>
        <translation>...</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Choisir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Show it on the cover</source>
        <translation>La montrer sur la couverture</translation>
    </message>
    <message>
        <source>Sign a report</source>
        <translation>Signer une note de calcul</translation>
    </message>
    <message>
        <source>Report:</source>
        <translation>Note de calcul&#xa0;:</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Certificate:</source>
        <translation>Certificat&#xa0;:</translation>
    </message>
    <message>
        <source>PKCS#12 (*.p12 *.pfx)</source>
        <translation>PKCS#12 (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Its password:</source>
        <translation>Son mot de passe&#xa0;:</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom&#xa0;:</translation>
    </message>
    <message>
        <source>as in the certificate</source>
        <translation>comme dans le certificat</translation>
    </message>
    <message>
        <source>Licence:</source>
        <translation>Licence&#xa0;:</translation>
    </message>
    <message>
        <source>number and state</source>
        <translation>numéro et État</translation>
    </message>
    <message>
        <source>For permit</source>
        <translation>Pour permis</translation>
    </message>
    <message>
        <source>For construction</source>
        <translation>Pour construction</translation>
    </message>
    <message>
        <source>As-built</source>
        <translation>Tel que construit</translation>
    </message>
    <message>
        <source>Preliminary</source>
        <translation>Préliminaire</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Motif&#xa0;:</translation>
    </message>
    <message>
        <source>Location:</source>
        <translation>Lieu&#xa0;:</translation>
    </message>
    <message>
        <source>Signed file:</source>
        <translation>Fichier signé&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation>&amp;Signer</translation>
    </message>
    <message>
        <source>The signature is yours: whoever signs answers for what the report says.</source>
        <translation>La signature est la vôtre&#xa0;: qui signe répond de ce que dit la note de calcul.</translation>
    </message>
    <message>
        <source>Choose the report and the file to write.</source>
        <translation>Choisissez la note de calcul et le fichier à écrire.</translation>
    </message>
</context>
<context>
    <name>holdfast::window::SitesPage</name>
    <message>
        <source>Site</source>
        <translation>Chantier</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Priority (9 first)</source>
        <translation>Priorité (9 d&apos;abord)</translation>
    </message>
    <message>
        <source>Risk (of 100)</source>
        <translation>Risque (sur 100)</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Niveau de risque</translation>
    </message>
    <message>
        <source>Open records</source>
        <translation>Dossiers ouverts</translation>
    </message>
    <message>
        <source>Gravest finding</source>
        <translation>Constat le plus grave</translation>
    </message>
    <message>
        <source>Answered (%)</source>
        <translation>Répondu (%)</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Sites of the list</source>
        <translation>Chantiers de la liste</translation>
    </message>
    <message>
        <source>Double click opens the site&apos;s report</source>
        <translation>Un double clic ouvre le rapport du chantier</translation>
    </message>
    <message>
        <source>CSV with address, BIN, BBL or block and lot, photographs, priority</source>
        <translation>CSV avec adresse, BIN, BBL ou îlot et lot, photographies, priorité</translation>
    </message>
    <message>
        <source>List of sites</source>
        <translation>Liste des chantiers</translation>
    </message>
    <message>
        <source>Folder for the reports and the summary</source>
        <translation>Dossier des rapports et du résumé</translation>
    </message>
    <message>
        <source>Output folder of the sites</source>
        <translation>Dossier de sortie des chantiers</translation>
    </message>
    <message>
        <source>Alert over this risk</source>
        <translation>Alerte au-dessus de ce risque</translation>
    </message>
    <message>
        <source>Sites with a higher risk are told in the summary and in the log</source>
        <translation>Les chantiers à risque plus élevé sont signalés dans le résumé et dans le journal</translation>
    </message>
    <message>
        <source>Go on with an earlier run</source>
        <translation>Reprendre une exécution antérieure</translation>
    </message>
    <message>
        <source>Sites that are done stay as they are while their row and pictures are unchanged</source>
        <translation>Les chantiers terminés restent tels quels tant que leur ligne et leurs photographies sont inchangées</translation>
    </message>
    <message>
        <source>Ask nobody</source>
        <translation>N&apos;interroger personne</translation>
    </message>
    <message>
        <source>What is known from before is used, and marked where it is old</source>
        <translation>Ce qui est déjà connu est utilisé, et marqué quand c&apos;est ancien</translation>
    </message>
    <message>
        <source>Critical sites only</source>
        <translation>Chantiers critiques seulement</translation>
    </message>
    <message>
        <source>Priority 7 to 9</source>
        <translation>Priorité 7 à 9</translation>
    </message>
    <message>
        <source>Show photographs to a model</source>
        <translation>Montrer les photographies à un modèle</translation>
    </message>
    <message>
        <source>Consent for this list: its photographs leave this machine, without the place and camera that the files tell of. Without it they are not looked at.</source>
        <translation>Consentement pour cette liste&#xa0;: ses photographies quittent cette machine, sans le lieu ni l&apos;appareil que les fichiers indiquent. Sans lui elles ne sont pas regardées.</translation>
    </message>
    <message>
        <source>Choose List...</source>
        <translation>Choisir la liste...</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Choisir...</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open Summary</source>
        <translation>Ouvrir le résumé</translation>
    </message>
    <message>
        <source>Progress of the sites</source>
        <translation>Avancement des chantiers</translation>
    </message>
    <message>
        <source>List:</source>
        <translation>Liste&#xa0;:</translation>
    </message>
    <message>
        <source>Output folder:</source>
        <translation>Dossier de sortie&#xa0;:</translation>
    </message>
    <message>
        <source>Alert over:</source>
        <translation>Alerte au-dessus de&#xa0;:</translation>
    </message>
    <message>
        <source>Lists (*.csv)</source>
        <translation>Listes (*.csv)</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Dossier de sortie</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read and are left out.</source>
        <translation>
            <numerusform>%n ligne ne peut pas être lue et est laissée de côté.</numerusform>
            <numerusform>%n lignes ne peuvent pas être lues et sont laissées de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2, %3 a minute, %4 so far</source>
        <translation>%1 sur %2, %3 par minute, %4 jusqu&apos;ici</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alerte</numerusform>
            <numerusform>%n alertes</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Cancelled. What was finished is in %1; start again to go on.</source>
        <translation>Annulé. Ce qui est terminé est dans %1&#xa0;; redémarrez pour continuer.</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) looked at: %1 complete, %2 with a source that was old, local or missing, %3 of which nothing could be had; %4 alerts. The summary is in %5.</source>
        <translation>
            <numerusform>%n chantier regardé&#xa0;: %1 complets, %2 avec une source ancienne, locale ou manquante, %3 dont rien n&apos;a pu être obtenu&#xa0;; %4 alertes. Le résumé est dans %5.</numerusform>
            <numerusform>%n chantiers regardés&#xa0;: %1 complets, %2 avec une source ancienne, locale ou manquante, %3 dont rien n&apos;a pu être obtenu&#xa0;; %4 alertes. Le résumé est dans %5.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::window::StampDialog</name>
    <message>
        <source>Stamp of the report</source>
        <translation>Mention de la note de calcul</translation>
    </message>
    <message>
        <source>Stamp on every sheet</source>
        <translation>Mention sur chaque feuille</translation>
    </message>
    <message>
        <source>A word on every sheet, not a seal: that is the engineer&apos;s own</source>
        <translation>Un mot sur chaque feuille, pas un sceau&#xa0;: celui-ci est à l&apos;ingénieur</translation>
    </message>
    <message>
        <source>Stamp on every sheet:</source>
        <translation>Mention sur chaque feuille&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Continue...</source>
        <translation>&amp;Continuer...</translation>
    </message>
    <message>
        <source>The cover says of the review: %1.</source>
        <translation>La page de garde dit de la revue&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>holdfast::window::SuggestionDesk</name>
    <message>
        <source>%1 places asked about, %2 suggestions; %3 readings are the program&apos;s own.</source>
        <translation>%1 endroits interrogés, %2 suggestions&#xa0;; %3 lectures sont celles du programme.</translation>
    </message>
    <message>
        <source>%1 places brought nothing: %2</source>
        <translation>%1 endroits n&apos;ont rien donné&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 places are left; ask again.</source>
        <translation>Il reste %1 endroits&#xa0;; interrogez à nouveau.</translation>
    </message>
    <message>
        <source>Ask a model</source>
        <translation>Interroger un modèle</translation>
    </message>
    <message>
        <source>Pictures of doubtful places on the sheets of %1 would be sent to the model you set up. They may show names and addresses, which cannot be taken out of a picture. May drawings of this project leave this machine?</source>
        <translation>Des images des endroits douteux des feuilles de %1 seraient envoyées au modèle que vous avez configuré. Elles peuvent montrer des noms et des adresses, qu&apos;on ne peut pas retirer d&apos;une image. Les dessins de ce projet peuvent-ils quitter cet ordinateur&#xa0;?</translation>
    </message>
    <message>
        <source>Save the project first: consent and suggestions belong to its file.</source>
        <translation>Enregistrez d&apos;abord le projet&#xa0;: l&apos;accord et les suggestions appartiennent à son fichier.</translation>
    </message>
    <message>
        <source>The drawings are not read yet. Press F5 to design.</source>
        <translation>Les dessins ne sont pas encore lus. Appuyez sur F5 pour calculer.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Rien n&apos;a été envoyé.</translation>
    </message>
    <message>
        <source>Cancelled. What was read before is kept.</source>
        <translation>Annulé. Ce qui a été lu avant est conservé.</translation>
    </message>
    <message>
        <source>Accept suggestion %1</source>
        <translation>Accepter la suggestion %1</translation>
    </message>
</context>
<context>
    <name>holdfast::window::TaskLayouts</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Conception</translation>
    </message>
    <message>
        <source>Coordinate</source>
        <translation>Coordonner</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
</context>
<context>
    <name>holdfast::window::Workspace</name>
    <message>
        <source>3D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Élévation</translation>
    </message>
    <message>
        <source>Levels shown</source>
        <translation>Niveaux affichés</translation>
    </message>
    <message>
        <source>Colour by utilization</source>
        <translation>Couleur selon le taux de travail</translation>
    </message>
    <message>
        <source>Walls</source>
        <translation>Murs</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>Parallèle</translation>
    </message>
    <message>
        <source>Levels:</source>
        <translation>Niveaux&#xa0;:</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propriétés</translation>
    </message>
    <message>
        <source>Rod runs</source>
        <translation>Lignes de tige</translation>
    </message>
    <message>
        <source>Rod schedule</source>
        <translation>Tableau des tiges</translation>
    </message>
    <message>
        <source>Load path</source>
        <translation>Cheminement des charges</translation>
    </message>
    <message>
        <source>Clashes</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Contre-vérification</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Hypothèses</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Wall schedule</source>
        <translation>Tableau des murs</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Calques</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>To review (%1)</source>
        <translation>À revoir (%1)</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Tous les niveaux</translation>
    </message>
    <message>
        <source>Level %1 only</source>
        <translation>Niveau %1 seulement</translation>
    </message>
    <message>
        <source>Up to level %1</source>
        <translation>Jusqu&apos;au niveau %1</translation>
    </message>
    <message>
        <source>Background jobs</source>
        <translation>Tâches de fond</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Isolate</source>
        <translation>Isoler</translation>
    </message>
    <message>
        <source>Only what is selected</source>
        <translation>Seulement ce qui est sélectionné</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>Ce qui est sélectionné</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>As it was before isolating and hiding</source>
        <translation>Tel qu&apos;avant d&apos;isoler et de masquer</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>The distance between two points that are clicked</source>
        <translation>La distance entre deux points cliqués</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Révisions</translation>
    </message>
    <message>
        <source>Clashes (%1)</source>
        <translation>Conflits (%1)</translation>
    </message>
    <message>
        <source>Sheet set</source>
        <translation>Jeu de feuilles</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Suggestions (%1)</source>
        <translation>Suggestions (%1)</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Sign-off (%1)</source>
        <translation>Visa (%1)</translation>
    </message>
    <message>
        <source>Permits</source>
        <translation>Permis</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Critères</translation>
    </message>
</context>
<context>
    <name>schedule</name>
    <message>
        <source>Mark</source>
        <translation>Repère</translation>
    </message>
    <message>
        <source>Sheathing</source>
        <translation>Revêtement</translation>
    </message>
    <message>
        <source>Nail</source>
        <translation>Clou</translation>
    </message>
    <message>
        <source>Edge (in)</source>
        <translation>Rive (in)</translation>
    </message>
    <message>
        <source>Field (in)</source>
        <translation>Champ (in)</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Faces</translation>
    </message>
    <message>
        <source>ASD capacity (plf)</source>
        <translation>Capacité ASD (plf)</translation>
    </message>
    <message>
        <source>Hold-down</source>
        <translation>Ancrage d&apos;extrémité</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Autre face</translation>
    </message>
    <message>
        <source>Its nail</source>
        <translation>Son clou</translation>
    </message>
    <message>
        <source>Its edge (in)</source>
        <translation>Sa rive (in)</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation>Ouvertures</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Info</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dessin</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Mur</translation>
    </message>
    <message>
        <source>Holdown</source>
        <translation>Ancrage d&apos;extrémité</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Empilement</translation>
    </message>
    <message>
        <source>Rod run</source>
        <translation>Ligne de tige</translation>
    </message>
    <message>
        <source>Obstruction</source>
        <translation>Obstacle</translation>
    </message>
    <message>
        <source>Clash</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Géométrie</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Matériau</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Norme</translation>
    </message>
    <message>
        <source>Construction</source>
        <translation>Construction</translation>
    </message>
    <message>
        <source>Coordination</source>
        <translation>Coordination</translation>
    </message>
    <message>
        <source>Drawing inference</source>
        <translation>Déduit du dessin</translation>
    </message>
    <message>
        <source>Code default</source>
        <translation>Valeur de la norme</translation>
    </message>
    <message>
        <source>Industry standard</source>
        <translation>Usage de la profession</translation>
    </message>
    <message>
        <source>User input</source>
        <translation>Donnée de l&apos;utilisateur</translation>
    </message>
    <message>
        <source>Manufacturer data</source>
        <translation>Données du fabricant</translation>
    </message>
    <message>
        <source>Engineering judgment</source>
        <translation>Jugement de l&apos;ingénieur</translation>
    </message>
    <message>
        <source>Confirm wall</source>
        <translation>Confirmer le mur</translation>
    </message>
    <message>
        <source>Reject wall</source>
        <translation>Rejeter le mur</translation>
    </message>
    <message>
        <source>Set wall mark</source>
        <translation>Fixer le repère du mur</translation>
    </message>
    <message>
        <source>Set sheet kind</source>
        <translation>Fixer le type de feuille</translation>
    </message>
    <message>
        <source>Set sheet level</source>
        <translation>Fixer le niveau de la feuille</translation>
    </message>
    <message>
        <source>Set unit</source>
        <translation>Fixer l&apos;unité</translation>
    </message>
    <message>
        <source>Add wall</source>
        <translation>Ajouter un mur</translation>
    </message>
    <message>
        <source>Set sheathing</source>
        <translation>Fixer le revêtement</translation>
    </message>
    <message>
        <source>Move wall</source>
        <translation>Déplacer le mur</translation>
    </message>
    <message>
        <source>Split wall</source>
        <translation>Diviser le mur</translation>
    </message>
    <message>
        <source>Join walls</source>
        <translation>Joindre les murs</translation>
    </message>
    <message>
        <source>Place holdown</source>
        <translation>Placer un ancrage</translation>
    </message>
    <message>
        <source>Remove holdown</source>
        <translation>Retirer un ancrage</translation>
    </message>
    <message>
        <source>Set schedule cell</source>
        <translation>Fixer une cellule du tableau</translation>
    </message>
    <message>
        <source>Map layer</source>
        <translation>Affecter un calque</translation>
    </message>
    <message>
        <source>Set scale</source>
        <translation>Fixer l&apos;échelle</translation>
    </message>
    <message>
        <source>Set grid</source>
        <translation>Fixer un axe</translation>
    </message>
    <message>
        <source>Remove grid</source>
        <translation>Supprimer un axe</translation>
    </message>
    <message>
        <source>Set elevation</source>
        <translation>Fixer l&apos;altitude</translation>
    </message>
    <message>
        <source>Foundation</source>
        <translation>Fondation</translation>
    </message>
    <message>
        <source>Floor plan</source>
        <translation>Plan d&apos;étage</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Élévation</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Coupe</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Model space</source>
        <translation>Espace objet</translation>
    </message>
    <message>
        <source>Viewport</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Title block</source>
        <translation>Cartouche</translation>
    </message>
    <message>
        <source>View title</source>
        <translation>Titre de la vue</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Cotes</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Supposée</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>Calibrée</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Portes</translation>
    </message>
    <message>
        <source>Wall thickness</source>
        <translation>Épaisseur des murs</translation>
    </message>
    <message>
        <source>Grid spacing</source>
        <translation>Entraxe des axes</translation>
    </message>
    <message>
        <source>Sheet size</source>
        <translation>Format de la feuille</translation>
    </message>
    <message>
        <source>Hard interference</source>
        <translation>Interpénétration</translation>
    </message>
    <message>
        <source>Clearance violation</source>
        <translation>Dégagement insuffisant</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>Majeur</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Mineur</translation>
    </message>
    <message>
        <source>Mechanical</source>
        <translation>Chauffage et ventilation</translation>
    </message>
    <message>
        <source>Plumbing</source>
        <translation>Plomberie</translation>
    </message>
    <message>
        <source>Electrical</source>
        <translation>Électricité</translation>
    </message>
    <message>
        <source>Fire protection</source>
        <translation>Protection incendie</translation>
    </message>
    <message>
        <source>Structural</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Duct</source>
        <translation>Gaine</translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation>Tuyau</translation>
    </message>
    <message>
        <source>Conduit</source>
        <translation>Conduit électrique</translation>
    </message>
    <message>
        <source>Beam</source>
        <translation>Poutre</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Linteau</translation>
    </message>
    <message>
        <source>Sprinkler</source>
        <translation>Gicleur</translation>
    </message>
    <message>
        <source>Cable tray</source>
        <translation>Chemin de câbles</translation>
    </message>
    <message>
        <source>Architectural</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Podium</source>
        <translation>Podium</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfert</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Ingest</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Détection</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Load path</source>
        <translation>Cheminement des charges</translation>
    </message>
    <message>
        <source>Rods</source>
        <translation>Tiges</translation>
    </message>
    <message>
        <source>Solids</source>
        <translation>Solides</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>Conformité</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Note de calcul</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Calculée</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>Réutilisée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloquée</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Passé</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Concorde</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Modéré</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Bloquant</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Données d&apos;entrée</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Conception</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Contre-vérification</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>axe</translation>
    </message>
    <message>
        <source>wall</source>
        <translation>mur</translation>
    </message>
    <message>
        <source>shear wall</source>
        <translation>mur de contreventement</translation>
    </message>
    <message>
        <source>holdown</source>
        <translation>ancrage d&apos;extrémité</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>ouverture</translation>
    </message>
    <message>
        <source>beam</source>
        <translation>poutre</translation>
    </message>
    <message>
        <source>header</source>
        <translation>linteau</translation>
    </message>
    <message>
        <source>duct</source>
        <translation>gaine</translation>
    </message>
    <message>
        <source>pipe</source>
        <translation>tuyau</translation>
    </message>
    <message>
        <source>conduit</source>
        <translation>conduit électrique</translation>
    </message>
    <message>
        <source>sprinkler</source>
        <translation>gicleur</translation>
    </message>
    <message>
        <source>cable tray</source>
        <translation>chemin de câbles</translation>
    </message>
    <message>
        <source>mechanical</source>
        <translation>chauffage et ventilation</translation>
    </message>
    <message>
        <source>structure</source>
        <translation>structure</translation>
    </message>
    <message>
        <source>annotation</source>
        <translation>annotation</translation>
    </message>
    <message>
        <source>foundation</source>
        <translation>fondation</translation>
    </message>
    <message>
        <source>floor plan</source>
        <translation>plan d&apos;étage</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>tableau</translation>
    </message>
    <message>
        <source>elevation</source>
        <translation>élévation</translation>
    </message>
    <message>
        <source>section</source>
        <translation>coupe</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>détail</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>Rod tension</source>
        <translation>Traction de la tige</translation>
    </message>
    <message>
        <source>Plate bearing on wood</source>
        <translation>Appui de la plaque sur le bois</translation>
    </message>
    <message>
        <source>Plate bending</source>
        <translation>Flexion de la plaque</translation>
    </message>
    <message>
        <source>Take-up device load</source>
        <translation>Charge du dispositif de rattrapage</translation>
    </message>
    <message>
        <source>Take-up device travel</source>
        <translation>Course du dispositif de rattrapage</translation>
    </message>
    <message>
        <source>Rod and device elongation</source>
        <translation>Allongement de la tige et du dispositif</translation>
    </message>
    <message>
        <source>Compression posts</source>
        <translation>Poteaux comprimés</translation>
    </message>
    <message>
        <source>Post bearing on plate</source>
        <translation>Appui des poteaux sur la lisse</translation>
    </message>
    <message>
        <source>Sheathing shear</source>
        <translation>Cisaillement du revêtement</translation>
    </message>
    <message>
        <source>Story drift</source>
        <translation>Déplacement d&apos;étage</translation>
    </message>
    <message>
        <source>Anchor steel</source>
        <translation>Acier de l&apos;ancrage</translation>
    </message>
    <message>
        <source>Anchor concrete breakout</source>
        <translation>Cône d&apos;arrachement du béton à l&apos;ancrage</translation>
    </message>
    <message>
        <source>Anchor pullout</source>
        <translation>Arrachement par glissement de l&apos;ancrage</translation>
    </message>
    <message>
        <source>Anchor side-face blowout</source>
        <translation>Éclatement latéral du béton à l&apos;ancrage</translation>
    </message>
    <message>
        <source>Coupler against rod</source>
        <translation>Manchon par rapport à la tige</translation>
    </message>
    <message>
        <source>Slenderness of the posts</source>
        <translation>Élancement des poteaux</translation>
    </message>
    <message>
        <source>Story drift under service wind</source>
        <translation>Déplacement d&apos;étage sous vent de service</translation>
    </message>
    <message>
        <source>Anchor reinforcement</source>
        <translation>Armature de l&apos;ancrage</translation>
    </message>
    <message>
        <source>Breakout of neighbouring anchors</source>
        <translation>Cône d&apos;arrachement d&apos;ancrages voisins</translation>
    </message>
    <message>
        <source>Slab punching at the anchor</source>
        <translation>Poinçonnement de la dalle à l&apos;ancrage</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doublon</translation>
    </message>
    <message>
        <source>Rod runs</source>
        <translation>Lignes de tige</translation>
    </message>
    <message>
        <source>Rod</source>
        <translation>Tige</translation>
    </message>
    <message>
        <source>Steel, as far as weighed</source>
        <translation>Acier, pour ce qui est pesé</translation>
    </message>
    <message>
        <source>Cost, as far as priced</source>
        <translation>Coût, pour ce qui a un prix</translation>
    </message>
    <message>
        <source>Couplers</source>
        <translation>Manchons</translation>
    </message>
    <message>
        <source>Take-up devices</source>
        <translation>Dispositifs de rattrapage</translation>
    </message>
    <message>
        <source>Greatest utilization</source>
        <translation>Plus grand taux de travail</translation>
    </message>
    <message>
        <source>Rod runs over the limit</source>
        <translation>Lignes de tige au-delà de la limite</translation>
    </message>
    <message>
        <source>Greatest cumulative shrinkage</source>
        <translation>Plus grand retrait cumulé</translation>
    </message>
    <message>
        <source>Greatest elongation of a level (ASD)</source>
        <translation>Plus grand allongement d&apos;un niveau (ASD)</translation>
    </message>
    <message>
        <source>Greatest drift over its limit</source>
        <translation>Plus grand déplacement sur sa limite</translation>
    </message>
    <message>
        <source>Greatest anchor tension (ASD)</source>
        <translation>Plus grande traction d&apos;ancrage (ASD)</translation>
    </message>
    <message>
        <source>Failed code checks</source>
        <translation>Vérifications normatives non satisfaites</translation>
    </message>
    <message>
        <source>Open clashes</source>
        <translation>Conflits en attente</translation>
    </message>
    <message>
        <source>Errors among the findings</source>
        <translation>Erreurs parmi les constats</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>pièces</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Soumis</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En revue</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>À réviser</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Révoqué</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeté</translation>
    </message>
</context>
</TS>
