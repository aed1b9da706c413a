/** Words about what a link should have shown but could not. */
import type { Missing } from '../address/missing.ts'
import type { View } from '../view.ts'
import { french } from './unbroken.ts'

type MissingWords = Readonly<Record<Missing['of'], (file: string, shown: string) => string>> & {
  /** A button, where a shipped scenario is called much like the one that is missing. */
  readonly nearest: (name: string) => string
}

const en: MissingWords = {
  text: (file, shown) =>
    `This link is damaged: its changes to ${file} cannot be read. You see ${shown} as shipped.`,
  version: (file, shown) =>
    `This link holds changes to another version of ${file}: they do not fit this one. You see ${shown} as shipped.`,
  earlier: file =>
    `This link holds changes to another version of ${file}. You see it as it was then: what that file says differently now is not in it.`,
  scenario: (file, shown) =>
    `This link is to ${file}, a scenario that is neither here nor in the link: open that file to see it. You see ${shown} as shipped.`,
  beside: file => `This link is damaged: the side of ${file} it compares with cannot be read.`,
  besideEarlier: file =>
    `The side this link compares with (B) holds changes to another version of ${file}. You see it as it was then.`,
  besideRefused: file =>
    `The side this link compares with (B) cannot be run: what the link sets in ${file} is refused.`,
  nearest: name => `Open ${name}, whose name is the nearest`,
  unkept: file =>
    `Your changes to ${file} are too long for the address, and this browser keeps nothing: save the file before you leave.`,
}

const fr: MissingWords = {
  text: (file, shown) =>
    `Ce lien est endommagé : ses modifications de ${file} sont illisibles. Vous voyez ${shown} tel que livré.`,
  version: (file, shown) =>
    `Ce lien contient des modifications d’une autre version de ${file} : elles ne s’appliquent pas à celle-ci. Vous voyez ${shown} tel que livré.`,
  earlier: file =>
    `Ce lien contient des modifications d’une autre version de ${file}. Vous le voyez tel qu’il était alors : ce que ce fichier dit autrement aujourd’hui n’y figure pas.`,
  scenario: (file, shown) =>
    `Ce lien renvoie à ${file}, un scénario qui n’est ni ici ni dans le lien : ouvrez ce fichier pour le voir. Vous voyez ${shown} tel que livré.`,
  beside: file => `Ce lien est endommagé : le côté de ${file} auquel il compare est illisible.`,
  besideEarlier: file =>
    `Le côté auquel ce lien compare (B) contient des modifications d’une autre version de ${file}. Vous le voyez tel qu’il était alors.`,
  besideRefused: file =>
    `Le côté auquel ce lien compare (B) ne peut pas être simulé : ce que le lien fixe dans ${file} est refusé.`,
  nearest: name => `Ouvrir ${name}, au nom le plus proche`,
  unkept: file =>
    `Vos modifications de ${file} sont trop longues pour l’adresse, et ce navigateur ne conserve rien : enregistrez le fichier avant de partir.`,
}

export const missingWords: Readonly<Record<View['language'], MissingWords>> = { en, fr: french(fr) }
