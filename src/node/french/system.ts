/** Why the system refuses something, by the code of its error: Node's own words are English. */
export const systemFrench: Readonly<Record<string, string>> = {
  EACCES: 'permission refusée',
  EADDRINUSE: 'adresse déjà utilisée',
  ECONNREFUSED: 'connexion refusée',
  ECONNRESET: 'connexion coupée par l’autre côté',
  EEXIST: 'le fichier existe déjà',
  EIO: 'erreur d’entrée-sortie',
  EISDIR: 'est un dossier',
  EMFILE: 'trop de fichiers ouverts',
  ENAMETOOLONG: 'nom trop long',
  ENOENT: 'aucun fichier ni dossier de ce nom',
  ENOSPC: 'plus de place sur le disque',
  ENOTDIR: 'n’est pas un dossier',
  ENOTFOUND: 'machine introuvable',
  EPERM: 'opération non permise',
  EROFS: 'système de fichiers en lecture seule',
  ETIMEDOUT: 'délai dépassé',
}
